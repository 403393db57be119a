package dev.noleak.client.pool;

import dev.noleak.client.connection.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is of each origin, for as long as there is something. The pool's lock guards it. */
final class Origins {
  private final Map<Origin, Slots> slots = new HashMap<>();
  private final int maxConnections;

  Origins(int maxConnections) {
    this.maxConnections = maxConnections;
  }

  /** For somebody who wants a connection, the first one maybe. */
  Slots of(Origin origin) {
    return slots.computeIfAbsent(origin, first -> new Slots());
  }

  /** For somebody who may be in the queue. */
  @Nullable Slots find(Origin origin) {
    return slots.get(origin);
  }

  /** For a connection, or one in the making: it is counted there. */
  Slots counting(Origin origin) {
    @Nullable Slots counting = slots.get(origin);
    if (counting == null) {
      throw new IllegalStateException("no connections are counted for " + origin);
    }
    return counting;
  }

  /** A connection less; whether one has to be made for somebody who waits. */
  boolean leave(Origin origin, boolean closed) {
    Slots left = counting(origin);
    left.leave();
    boolean connect = !closed && left.waitingForFree() > 0 && left.connect(maxConnections);
    if (left.isEmpty()) {
      slots.remove(origin);
    }
    return connect;
  }

  /** All who wait, and wait no longer. */
  List<Waiter> clear() {
    List<Waiter> all = new ArrayList<>();
    for (Slots cleared : slots.values()) {
      for (Waiter next = cleared.next(); next != null; next = cleared.next()) {
        all.add(next);
      }
    }
    return all;
  }
}
