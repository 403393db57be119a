package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.Holders.Connection;
import dev.noleak.testkit.Holders.ConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request of Jetty's client keeps what its exchange failed with after all is closed. */
class JettyProof {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void showsTheFieldThatKeepsTheFailure() {
    String failure = Outcomes.leak(Cut.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 1 closed object keeps a Throwable"), failure);
    assertTrue(failure.contains("HttpRequest.aborted"), failure);
    assertTrue(failure.contains(">> STORED THROWABLE  EOFException"), failure);
    assertTrue(failure.contains("=> EOFException"), failure);
  }

  @Test
  void showsWhatTheKeptFailureCarries() {
    String failure = Outcomes.leak(Aborted.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 1 tracked object is still reachable"), failure);
    assertTrue(failure.contains("HttpRequest.aborted"), failure);
    assertTrue(failure.contains(">> STORED THROWABLE  Holders$ConnectionException"), failure);
    assertTrue(failure.contains("-> Holders$ConnectionException.source"), failure);
  }

  @Test
  void passesWhereTheExchangeEndedWell() {
    Outcomes.assertPasses(Whole.class);
  }

  /**
   * A request that lives on, to be sent again say, when all is closed. Not the response: where that
   * keeps the failure too, which of the two paths is the shorter one is a matter of timing.
   */
  private static Request closedRequest(int promised, Consumer<Response> beforeTheBody)
      throws Exception {
    HttpClient client = new HttpClient();
    try (CutServer server = CutServer.promising(promised)) {
      client.start();
      InputStreamResponseListener listener = new InputStreamResponseListener();
      client.newRequest(server.uri()).send(listener);
      // Jetty reads on as the body is asked for, so what happens now is before the cut.
      beforeTheBody.accept(listener.get(20, TimeUnit.SECONDS));
      try (InputStream body = listener.getInputStream()) {
        assertEquals(server.cuts(), failsToEnd(body));
      }
      // The exchange ends after its body does, and a client that is stopped in between aborts it.
      Request request = listener.await(20, TimeUnit.SECONDS).getRequest();
      Holders.hold(request);
      return request;
    } finally {
      client.stop();
    }
  }

  private static boolean failsToEnd(InputStream body) {
    try {
      assertEquals(CutServer.SENT, body.readAllBytes().length);
      return false;
    } catch (IOException | ConnectionException e) {
      return true;
    }
  }

  @NoLeak
  static class Cut {
    @Test
    void test(LeakScope scope) throws Exception {
      scope.closed(closedRequest(2 * CutServer.SENT, response -> {}));
    }
  }

  @NoLeak
  static class Aborted {
    @Test
    void test(LeakScope scope) throws Exception {
      Connection connection = scope.track(new Connection());
      closedRequest(
          2 * CutServer.SENT,
          response -> {
            var unused = response.abort(new ConnectionException(connection));
          });
    }
  }

  @NoLeak
  static class Whole {
    @Test
    void test(LeakScope scope) throws Exception {
      scope.closed(closedRequest(CutServer.SENT, response -> {}));
    }
  }
}
