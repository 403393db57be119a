package dev.noleak.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RoundsTest {
  /** Done once it was asked so often. */
  private static BooleanSupplier after(int questions) {
    AtomicInteger asked = new AtomicInteger();
    return () -> asked.incrementAndGet() > questions;
  }

  @Test
  void leavesAllPatienceWhereNothingIsToWaitFor() {
    assertEquals(700, Rounds.run(() -> true, 700));
  }

  @Test
  void leavesThePatienceThatIsNotSpent() {
    // Each round asks before its wait and before its collection: waits of 0 and of 10.
    assertEquals(690, Rounds.run(after(4), 700));
  }

  @Test
  void spendsNoMoreThanThePatience() {
    assertEquals(0, Rounds.run(() -> false, 30));
  }

  @Test
  void collectsOnceMoreEvenWithoutPatience() {
    AtomicInteger asked = new AtomicInteger();
    BooleanSupplier never =
        () -> {
          asked.incrementAndGet();
          return false;
        };
    assertEquals(0, Rounds.run(never, 0));
    assertEquals(3, asked.get());
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertEquals(0, Rounds.run(() -> false, 3_600_000));
    assertTrue(Thread.interrupted());
  }
}
