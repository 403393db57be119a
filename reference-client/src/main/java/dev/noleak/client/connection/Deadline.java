package dev.noleak.client.connection;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One timer for a connection's whole life. A deadline that moves on, as it does with each byte,
 * costs nothing: the timer finds out when it fires.
 */
final class Deadline {
  private final EventLoop loop;
  private final Runnable expired;
  private @Nullable Future<?> timer;
  private long timerAt;
  private long at;

  Deadline(EventLoop loop, Runnable expired) {
    this.loop = loop;
    this.expired = expired;
  }

  void set(long nanoTime) {
    at = nanoTime;
    if (timer == null) {
      start();
    } else if (at - timerAt < 0) {
      cancel();
      start();
    }
  }

  /** Takes the timer out of the loop's queue, which would hold the connection until it fires. */
  void cancel() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void start() {
    timerAt = at;
    timer = loop.schedule(this::fire, Math.max(0, at - System.nanoTime()), NANOSECONDS);
  }

  private void fire() {
    timer = null;
    if (at - System.nanoTime() > 0) {
      start();
    } else {
      expired.run();
    }
  }
}
