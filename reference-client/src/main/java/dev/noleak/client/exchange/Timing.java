package dev.noleak.client.exchange;

import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Settings;

/** When a call and its exchange must have ended. */
public final class Timing {
  private final long acquire;
  private final long idle;
  private final long totalEnd;
  private volatile long movedAt;

  /** It begins now. */
  public Timing(Settings settings) {
    acquire = settings.acquireTimeout().toNanos();
    idle = settings.idleTimeout().toNanos();
    totalEnd = System.nanoTime() + settings.totalTimeout().toNanos();
  }

  /** For how long to wait for a connection. */
  long acquire() {
    return Math.max(0, Math.min(acquire, totalEnd - System.nanoTime()));
  }

  /** A byte went in one direction or the other. */
  void moved() {
    movedAt = System.nanoTime();
  }

  /** The next end, if {@code waits} that of waiting for the next byte as well. */
  long end(boolean waits) {
    long idleEnd = movedAt + idle;
    return waits && idleEnd - totalEnd < 0 ? idleEnd : totalEnd;
  }

  /** What has expired, if something has. */
  Outcome expired() {
    return expired(Outcome.IDLE_TIMEOUT);
  }

  /** The same, where it may have been {@code shorter}, which the total timeout cuts short. */
  Outcome expired(Outcome shorter) {
    return totalEnd - System.nanoTime() > 0 ? shorter : Outcome.TOTAL_TIMEOUT;
  }
}
