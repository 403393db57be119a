package dev.noleak.testkit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** A response of reactor-netty keeps what its exchange failed with after all is closed. */
class ReactorNettyProof {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void showsTheFieldThatKeepsTheFailure() {
    String failure = Outcomes.leak(Cut.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 1 closed object keeps a Throwable"), failure);
    assertTrue(failure.contains("FluxReceive.inboundError"), failure);
    assertTrue(failure.contains(">> STORED THROWABLE  PrematureCloseException"), failure);
    assertTrue(failure.contains("=> PrematureCloseException"), failure);
  }

  @Test
  void passesWhereTheExchangeEndedWell() {
    Outcomes.assertPasses(Whole.class);
  }

  /**
   * A response that lives on, as in a user's cache, when its pool, threads and server are closed.
   */
  private static HttpClientResponse closedResponse(int promised) throws IOException {
    ConnectionProvider pool = ConnectionProvider.create("noleak", 1);
    LoopResources threads = LoopResources.create("noleak", 1, true);
    try (CutServer server = CutServer.promising(promised)) {
      HttpClientResponse response =
          requireNonNull(
              HttpClient.create(pool)
                  .runOn(threads)
                  .get()
                  .uri(server.uri())
                  .response(
                      (head, body) ->
                          body.then()
                              .materialize()
                              .doOnNext(end -> assertEquals(server.cuts(), end.isOnError()))
                              .thenReturn(head))
                  .blockLast(TIMEOUT));
      Holders.hold(response);
      return response;
    } finally {
      pool.disposeLater().block(TIMEOUT);
      threads.disposeLater(Duration.ZERO, TIMEOUT).block(TIMEOUT);
    }
  }

  @NoLeak
  static class Cut {
    @Test
    void test(LeakScope scope) throws IOException {
      scope.closed(closedResponse(2 * CutServer.SENT));
    }
  }

  @NoLeak
  static class Whole {
    @Test
    void test(LeakScope scope) throws IOException {
      scope.closed(closedResponse(CutServer.SENT));
    }
  }
}
