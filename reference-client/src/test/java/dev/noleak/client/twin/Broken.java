package dev.noleak.client.twin;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The design that leaks. Three things come together: a root that outlives the exchange, a slot that
 * survives {@code close()}, and an edge from the exception back to the response.
 */
final class Broken {
  private Broken() {}

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
    // The slot; seen by the response of the first fix.
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
}
