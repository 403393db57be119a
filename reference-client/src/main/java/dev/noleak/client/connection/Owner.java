package dev.noleak.client.connection;

import dev.noleak.client.Outcome;

/** Whom a connection belongs to: the pool. It is called on the connection's thread. */
public interface Owner {
  /** A new connection that nobody uses yet. */
  void connected(Connection connection);

  /** There will be no such connection. */
  void notConnected(Origin origin, Outcome outcome, String detail);

  /** Nobody uses the connection any more, and it can be used again. */
  void free(Connection connection);

  /** The connection has ended. */
  void gone(Connection connection);
}
