package dev.noleak.client.connection;

import dev.noleak.client.Outcome;
import io.netty.handler.codec.http.HttpObject;

/**
 * What uses a connection at the moment: an exchange, and one day a WebSocket. It is called on the
 * connection's thread, and never again after {@link #ended}.
 */
public interface Occupant {
  /** A message arrived; the connection releases it afterwards. */
  void received(HttpObject message);

  /** All messages of one read have been received. */
  void batchEnded();

  /** What is to be sent can be sent again. */
  void writable();

  /** What it means that the transport is lost now. */
  Outcome whenLost();

  /** What it means that the deadline has passed now. */
  Outcome whenExpired();

  /** The connection has ended and has let go of this occupant. */
  void ended(Outcome outcome, String detail);
}
