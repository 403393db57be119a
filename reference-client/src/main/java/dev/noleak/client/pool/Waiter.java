package dev.noleak.client.pool;

import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;

/** Who wants a connection. One of the two is called, once, on any thread. */
public interface Waiter {
  /** The connection is yours until you release it. */
  void start(Connection connection);

  /** There is none. */
  void refused(Outcome outcome, String detail);
}
