package dev.noleak.client.twin;

import java.io.IOException;

/**
 * The first fix: a response of the broken design whose {@code close()} reaches into the connection.
 * Whatever ends the connection without the response, a WebSocket say, leaks still.
 */
final class ResponseFix extends Broken.Response {
  ResponseFix(Broken.Connection connection) {
    super(connection);
  }

  @Override
  public void close() throws IOException {
    connection.handler.exception = null;
    super.close();
  }
}
