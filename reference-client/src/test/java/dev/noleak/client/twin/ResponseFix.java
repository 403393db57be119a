package dev.noleak.client.twin;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first fix: a response whose {@code close()} reaches into the connection. Whatever ends the
 * connection without the response, a WebSocket say, leaks still.
 */
final class ResponseFix {
  private ResponseFix() {}

  /** The root: connections that were closed and whose last bytes are still on their way. */
  static final class Pool {
    static final List<Connection> DRAINING = new ArrayList<>();

    private Pool() {}
  }

  /** A connection: its handler, and who uses it. */
  static final class Connection {
    final Handler handler;

    Connection(Closeable transport) {
      handler = new Handler(transport);
    }

    /** How a response ends it. */
    void release() throws IOException {
      Pool.DRAINING.add(this);
      handler.close();
    }

    /** How everybody else does: a WebSocket, an eviction, a shutdown. */
    void abort() throws IOException {
      Pool.DRAINING.add(this);
      handler.close();
    }
  }

  /** What the transport calls. */
  static final class Handler implements AutoCloseable {
    private final Closeable transport;
    // The slot.
    @Nullable IOException exception;

    Handler(Closeable transport) {
      this.transport = transport;
    }

    void connectionLost(Response response) {
      exception = new ResponseException(response);
    }

    void check() throws IOException {
      if (exception != null) {
        throw exception;
      }
    }

    @Override
    public void close() throws IOException {
      transport.close();
    }
  }

  /** An exception that tells more than it should. */
  static final class ResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    // The edge.
    private final transient Response response;

    ResponseException(Response response) {
      super("cut");
      this.response = response;
    }

    Response response() {
      return response;
    }
  }

  /** What the user reads, drops, and wants to be gone. */
  static class Response implements AutoCloseable {
    final Connection connection;

    Response(Connection connection) {
      this.connection = connection;
    }

    void read() throws IOException {
      connection.handler.check();
    }

    @Override
    public void close() throws IOException {
      connection.release();
    }
  }

  /** The fix. */
  static final class ReleasingResponse extends Response {
    ReleasingResponse(Connection connection) {
      super(connection);
    }

    @Override
    public void close() throws IOException {
      connection.handler.exception = null;
      super.close();
    }
  }
}
