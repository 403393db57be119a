package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** However a call ends on its way through interceptors, nothing of it is left. */
@NoLeak({Exchange.class, Call.class})
class InterceptorEndTest extends InterceptorCase {
  /** Holds nothing, as the code of somebody who checks less may. */
  private static final ThreadLocal<CompletableFuture<HttpResponse>> NO_FUTURE = new ThreadLocal<>();

  private static final ThreadLocal<HttpResponse> NO_RESPONSE = new ThreadLocal<>();

  @Test
  void aFailureOfTheServerArrivesAsItIs() throws Exception {
    HttpException failed =
        assertThrows(HttpException.class, () -> client(adding("X-One")).send(get("cut")));
    assertEquals(Outcome.NO_RESPONSE, failed.outcome());
  }

  @Test
  void whatIsThrownFailsTheCall(LeakScope scope) {
    assertFails(
        scope,
        "an interceptor failed (java.lang.IllegalStateException: no token at"
            + " dev.noleak.client.InterceptorEndTest.",
        (request, next) -> {
          throw new IllegalStateException("no token");
        });
  }

  @Test
  void whatIsThrownLaterEndsWhatWasSent(LeakScope scope) {
    assertFails(
        scope,
        "an interceptor failed (java.lang.IllegalStateException: late at dev.noleak.client.",
        (request, next) ->
            next.send(request)
                .thenApply(
                    response -> {
                      scope.track(response);
                      throw new IllegalStateException("late");
                    }));
  }

  @Test
  void whatFailsWhileTheServerIsSilentEndsWhatWasSent(LeakScope scope) {
    assertFails(
        scope,
        "(java.util.concurrent.TimeoutException",
        (request, next) -> {
          CompletableFuture<HttpResponse> silent =
              next.send(request.toBuilder().header("X-Silent", "1").build());
          return silent.copy().orTimeout(50, TimeUnit.MILLISECONDS);
        },
        "silent");
  }

  @Test
  void noFutureAndNoResponseFailTheCall(LeakScope scope) {
    assertFails(scope, "IllegalStateException: no future", (request, next) -> NO_FUTURE.get());
    assertFails(
        scope,
        "(no response)",
        (request, next) -> CompletableFuture.completedFuture(NO_RESPONSE.get()));
  }

  @Test
  void theTotalTimeoutCoversAnInterceptorThatWaitsForEver() throws Exception {
    try (HttpClient client =
        HttpClient.builder()
            .totalTimeout(Duration.ofMillis(50))
            .interceptor((request, next) -> new CompletableFuture<>())
            .build()) {
      HttpException failed = assertThrows(HttpException.class, () -> client.send(get("ok")));
      assertEquals(Outcome.TOTAL_TIMEOUT, failed.outcome());
    }
  }

  @Test
  void closingTheClientEndsAnInterceptorThatWaitsForEver() throws Exception {
    HttpClient client = client((request, next) -> new CompletableFuture<>());
    CompletableFuture<HttpResponse> future = client.sendAsync(get("ok"));
    client.close();
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS));
    assertInstanceOf(ClientClosedException.class, failed.getCause());
    assertThrows(ClientClosedException.class, () -> client.send(get("ok")));
  }

  @Test
  void cancellingEndsWhatWasSent(LeakScope scope) throws Exception {
    HttpClient client = client(adding("X-One"));
    CompletableFuture<HttpResponse> future = scope.track(client.sendAsync(get("silent")));
    assertTrue(take().contains("X-One"));
    future.cancel(true);
    awaitNoConnection(client);
  }

  @Test
  void nothingIsSentAfterTheEnd() throws Exception {
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<HttpResponse> late = new CompletableFuture<>();
    HttpClient client =
        client(
            (request, next) -> {
              CompletableFuture<Void> token = new CompletableFuture<>();
              Thread waiting =
                  new Thread(
                      () -> {
                        await(cancelled);
                        var unused =
                            next.send(request)
                                .whenComplete(
                                    (response, failure) -> late.completeExceptionally(failure));
                        token.complete(null);
                      });
              waiting.start();
              return token.thenCompose(done -> next.send(request));
            });
    CompletableFuture<HttpResponse> future = client.sendAsync(get("ok"));
    future.cancel(true);
    cancelled.countDown();
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> late.get(10, TimeUnit.SECONDS));
    assertEquals(
        Outcome.CANCELLED, assertInstanceOf(HttpException.class, failed.getCause()).outcome());
    assertTrue(heads.isEmpty());
  }

  private void assertFails(LeakScope scope, String message, Interceptor interceptor) {
    assertFails(scope, message, interceptor, "stream");
  }

  private void assertFails(LeakScope scope, String message, Interceptor interceptor, String path) {
    HttpClient client = client(adding("X-Outer"), interceptor);
    HttpRequest request = scope.track(get(path));
    HttpException failed =
        scope.track(assertThrows(HttpException.class, () -> client.send(request)));
    assertTrue(String.valueOf(failed.getMessage()).contains(message), failed.getMessage());
    assertEquals(Outcome.INTERCEPTOR_FAILED, failed.outcome());
    awaitNoConnection(client);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
