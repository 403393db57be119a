package dev.noleak.testkit.verdict;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Collections with growing waits between them. The waits are counted, not measured: a machine that
 * is busy gets as many collections as one that is not.
 */
final class Rounds {
  private static final long[] WAITS = {0, 10, 50, 200, 400};
  private static final long LONGEST = 1_000;

  /** One for all threads: a collection that another test has asked for serves this one too. */
  static final ReentrantLock LOCK = new ReentrantLock();

  private Rounds() {}

  /**
   * Waits and collects until {@code done} or until the waits add up to {@code patience}
   * milliseconds.
   *
   * @return the milliseconds of patience that are left
   */
  static long run(BooleanSupplier done, long patience) {
    long left = patience;
    for (int round = 0; !done.getAsBoolean(); round++) {
      long wait = Math.min(round < WAITS.length ? WAITS[round] : LONGEST, left);
      if ((wait == 0 && round > 0) || !pause(wait)) {
        return 0;
      }
      left -= wait;
      collect(done);
    }
    return left;
  }

  /** Asks for a collection unless {@code done} meanwhile. */
  static void collect(BooleanSupplier done) {
    LOCK.lock();
    try {
      if (!done.getAsBoolean()) {
        System.gc();
      }
    } finally {
      LOCK.unlock();
    }
  }

  /** Waits, and returns false if the thread was interrupted meanwhile. */
  static boolean pause(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
