package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.Closeable;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Run by {@link Judged}, in an engine of their own. */
final class Cases {
  private static final Closeable TRANSPORT = () -> {};

  private Cases() {}

  @NoLeak(patience = 100)
  static class BrokenClosed {
    @Test
    void test(LeakScope scope) throws IOException {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      try (Broken.Response response = scope.track(new Broken.Response(connection))) {
        connection.handler.connectionLost(response);
        assertThrows(IOException.class, response::read);
      }
    }
  }

  @NoLeak(patience = 100)
  static class BrokenAborted {
    @Test
    void test(LeakScope scope) throws IOException {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      Broken.Response response = scope.track(new Broken.Response(connection));
      connection.handler.connectionLost(response);
      connection.abort();
    }
  }

  @NoLeak(patience = 100)
  static class ResponseFixClosed {
    @Test
    void test(LeakScope scope) throws IOException {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      try (Broken.Response response = scope.track(new ResponseFix(connection))) {
        connection.handler.connectionLost(response);
        assertThrows(IOException.class, response::read);
      }
    }
  }

  @NoLeak(patience = 100)
  static class ResponseFixAborted {
    @Test
    void test(LeakScope scope) throws IOException {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      Broken.Response response = scope.track(new ResponseFix(connection));
      connection.handler.connectionLost(response);
      connection.abort();
    }
  }

  @NoLeak(patience = 100)
  static class HandlerFixClosed {
    @Test
    void test(LeakScope scope) throws IOException {
      HandlerFix.Connection connection = new HandlerFix.Connection(TRANSPORT);
      try (HandlerFix.Response response = scope.track(new HandlerFix.Response(connection))) {
        connection.handler.connectionLost(response);
        assertThrows(IOException.class, response::read);
      }
    }
  }

  @NoLeak(patience = 100)
  static class HandlerFixAborted {
    @Test
    void test(LeakScope scope) throws IOException {
      HandlerFix.Connection connection = new HandlerFix.Connection(TRANSPORT);
      HandlerFix.Response response = scope.track(new HandlerFix.Response(connection));
      connection.handler.connectionLost(response);
      connection.abort();
    }
  }

  /** The slot and the edge, without a root. */
  @NoLeak(patience = 100)
  static class CycleAlone {
    @Test
    void test(LeakScope scope) {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      Broken.Response response = scope.track(new Broken.Response(connection));
      connection.handler.connectionLost(response);
    }
  }

  /** The root and the slot, without an edge. */
  @NoLeak(patience = 100)
  static class StackTraceAlone {
    @Test
    void test(LeakScope scope) throws IOException {
      Broken.Connection connection = new Broken.Connection(TRANSPORT);
      try (Broken.Response response = scope.track(new Broken.Response(connection))) {
        connection.handler.exception = new IOException("cut");
        assertThrows(IOException.class, response::read);
      }
    }
  }
}
