package dev.noleak.client.pool;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Connector;
import dev.noleak.client.connection.Origin;
import dev.noleak.client.connection.Owner;
import dev.noleak.client.connection.Settings;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All connections of a client: bounded for each origin, with a bounded queue of those who wait. A
 * new connection belongs to nobody: whoever waits longest gets it, and whoever gives up leaves the
 * queue and nothing else.
 */
public final class Pool implements Owner {
  private final Settings settings;
  private final Connector connector;
  private final EventExecutorGroup timers;
  private final Object lock = new Object();
  private final Origins origins;
  private final Set<Connection> connections = new HashSet<>();
  private boolean closed;

  /** A pool without connections. */
  public Pool(Settings settings, Connector connector, EventExecutorGroup timers) {
    this.settings = settings;
    this.connector = connector;
    this.timers = timers;
    origins = new Origins(settings.maxConnections());
  }

  /** Starts {@code waiter} on a connection within {@code maxNanos}, or refuses it. */
  public void acquire(Origin origin, Waiter waiter, long maxNanos) {
    Connection given = null;
    Outcome refusal = null;
    boolean connect = false;
    synchronized (lock) {
      if (closed) {
        refusal = Outcome.CLIENT_CLOSED;
      } else {
        Slots slots = origins.of(origin);
        // The last one that was used is the least likely to be closed by the server.
        given = slots.idle.pollLast();
        boolean room = given == null && slots.waitingForFree() < settings.maxPending();
        connect = given == null && slots.connect(settings.maxConnections());
        if (connect || room) {
          slots.queue.add(
              new Slots.Waiting(
                  waiter, timers.schedule(() -> timedOut(origin, waiter), maxNanos, NANOSECONDS)));
        } else if (given == null) {
          refusal = Outcome.QUEUE_FULL;
        }
      }
    }
    if (given != null) {
      waiter.start(given);
    } else if (refusal != null) {
      waiter.refused(refusal, "");
    } else if (connect) {
      connector.connect(origin, this);
    }
  }

  /** Takes {@code waiter} out of the queue; false if it has or had its connection. */
  public boolean abandon(Origin origin, Waiter waiter) {
    synchronized (lock) {
      Slots slots = origins.find(origin);
      return slots != null && slots.remove(waiter);
    }
  }

  /** Ends all connections and refuses all who wait. */
  public void close() {
    List<Connection> ending;
    List<Waiter> refused;
    synchronized (lock) {
      closed = true;
      ending = List.copyOf(connections);
      refused = origins.clear();
    }
    ending.forEach(
        connection -> connection.execute(() -> connection.end(Outcome.CLIENT_CLOSED, "")));
    refused.forEach(waiter -> waiter.refused(Outcome.CLIENT_CLOSED, ""));
  }

  /** How many connections are open. */
  public int size() {
    synchronized (lock) {
      return connections.size();
    }
  }

  @Override
  public void connected(Connection connection) {
    synchronized (lock) {
      connections.add(connection);
      origins.counting(connection.origin()).connected();
    }
    connection.release(true);
  }

  @Override
  public void notConnected(Origin origin, Outcome outcome, String detail) {
    Waiter first;
    boolean connect;
    synchronized (lock) {
      Slots slots = origins.counting(origin);
      slots.connected();
      first = slots.next();
      connect = origins.leave(origin, closed);
    }
    if (first != null) {
      first.refused(outcome, detail);
    }
    if (connect) {
      connector.connect(origin, this);
    }
  }

  @Override
  public void free(Connection connection) {
    Waiter first = null;
    boolean late;
    synchronized (lock) {
      late = closed;
      if (!late) {
        Slots slots = origins.counting(connection.origin());
        first = slots.next();
        if (first == null) {
          slots.idle.add(connection);
        }
      }
    }
    if (late) {
      connection.end(Outcome.CLIENT_CLOSED, "");
    } else if (first != null) {
      first.start(connection);
    }
  }

  @Override
  public void gone(Connection connection) {
    boolean connect = false;
    synchronized (lock) {
      if (connections.remove(connection)) {
        origins.counting(connection.origin()).idle.remove(connection);
        connect = origins.leave(connection.origin(), closed);
      }
    }
    if (connect) {
      connector.connect(connection.origin(), this);
    }
  }

  private void timedOut(Origin origin, Waiter waiter) {
    if (abandon(origin, waiter)) {
      waiter.refused(Outcome.ACQUIRE_TIMEOUT, "");
    }
  }
}
