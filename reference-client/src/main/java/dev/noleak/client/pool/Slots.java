package dev.noleak.client.pool;

import dev.noleak.client.connection.Connection;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What there is of one origin. The pool's lock guards it. */
final class Slots {
  /**
   * In the queue.
   *
   * @param timer what ends the waiting
   */
  record Waiting(Waiter waiter, Future<?> timer) {}

  final ArrayDeque<Connection> idle = new ArrayDeque<>();
  final ArrayDeque<Waiting> queue = new ArrayDeque<>();
  private int open;
  private int connecting;

  /** One more connection is counted, if fewer than {@code max} are: somebody has to make it. */
  boolean connect(int max) {
    boolean free = open < max;
    if (free) {
      open++;
      connecting++;
    }
    return free;
  }

  /** A connection that was in the making is there, or never will be. */
  void connected() {
    connecting--;
  }

  /** A connection less. */
  void leave() {
    open--;
  }

  /** How many wait for a connection that is not in the making. */
  int waitingForFree() {
    return queue.size() - connecting;
  }

  /** The first in the queue, who waits no longer. */
  @Nullable Waiter next() {
    Waiting first = queue.poll();
    if (first == null) {
      return null;
    }
    first.timer().cancel(false);
    return first.waiter();
  }

  /** Takes {@code waiter} out of the queue, if it is there. */
  boolean remove(Waiter waiter) {
    for (Iterator<Waiting> all = queue.iterator(); all.hasNext(); ) {
      Waiting waiting = all.next();
      if (waiting.waiter() == waiter) {
        all.remove();
        waiting.timer().cancel(false);
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return open == 0 && queue.isEmpty();
  }
}
