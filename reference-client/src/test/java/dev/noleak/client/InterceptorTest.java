package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What interceptors can do, and that a call that they fail leaves nothing. */
@NoLeak({Exchange.class, Call.class})
class InterceptorTest {
  /** As an interceptor may: it must hold nothing of a call that has ended. */
  private static final List<Interceptor.Next> KEPT = new ArrayList<>();

  private static final List<HttpClient> CLIENTS = new ArrayList<>();

  /** Holds nothing, as the code of somebody who checks less may. */
  private static final ThreadLocal<CompletableFuture<HttpResponse>> NO_FUTURE = new ThreadLocal<>();

  private static final ThreadLocal<HttpResponse> NO_RESPONSE = new ThreadLocal<>();
  private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();
  private RawServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        RawServer.start(
            peer -> {
              for (String head = peer.request(); !head.isEmpty(); head = peer.request()) {
                heads.add(head);
                peer.send(answer(head.split(" ", 3)[1]));
              }
            });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @AfterAll
  static void stopClients() {
    CLIENTS.forEach(HttpClient::close);
  }

  @Test
  void changesTheRequestAndSeesTheResponse() throws Exception {
    HttpClient client = client(adding("X-One"), adding("X-Two"));
    try (HttpResponse response = client.send(get("ok"))) {
      assertEquals("abc", response.bodyAsString(3));
    }
    String head = heads.remove();
    assertTrue(head.indexOf("X-One") < head.indexOf("X-Two"), head);
    assertEquals(1, client.openConnections());
  }

  @Test
  void answersAFutureToo() throws Exception {
    HttpClient client = client(adding("X-One"));
    try (HttpResponse response = client.sendAsync(get("ok")).get(10, TimeUnit.SECONDS)) {
      assertEquals("abc", response.bodyAsString(3));
    }
    assertTrue(heads.remove().contains("X-One"));
  }

  @Test
  void sendsAgain(LeakScope scope) throws Exception {
    HttpClient client =
        client(
            (request, next) ->
                next.send(request)
                    .thenCompose(
                        response -> {
                          scope.track(response);
                          assertEquals(401, response.status());
                          // Not closed, as it should be: sending again does it.
                          return next.send(
                              HttpRequest.builder(server.uri() + "ok")
                                  .header("X-Token", "t")
                                  .build());
                        }));
    try (HttpResponse response = scope.track(client.send(get("denied")))) {
      assertEquals(200, response.status());
      assertEquals("abc", response.bodyAsString(3));
    }
    assertTrue(heads.remove().startsWith("GET /denied"));
    assertTrue(heads.remove().contains("X-Token"));
    assertEquals(1, client.openConnections());
  }

  @Test
  void answersInTheServersPlace() throws Exception {
    HttpResponse own = HttpResponse.of(503, Headers.none().with("Retry-After", "9"), "later");
    HttpClient client = client((request, next) -> CompletableFuture.completedFuture(own));
    try (HttpResponse response = client.send(get("ok"))) {
      assertEquals("HttpResponse[503, Headers[Retry-After]]", response.toString());
      assertEquals("later", response.bodyAsString(5));
    }
    assertTrue(heads.isEmpty());
    assertEquals(0, client.openConnections());
  }

  @Test
  void isAskedOnceSoThatATokenStaysWithItsOrigin() throws Exception {
    try (RawServer other =
            RawServer.start(
                peer -> {
                  heads.add(peer.request());
                  peer.send(answer("/ok"));
                });
        RawServer first =
            RawServer.answering(
                "HTTP/1.1 302 Found\r\nLocation: "
                    + other.uri()
                    + "\r\nContent-Length: 0\r\n\r\n");
        HttpClient client =
            HttpClient.builder()
                .followRedirects(true)
                .interceptor(adding("Authorization"))
                .build();
        HttpResponse response = client.send(HttpRequest.get(first.uri()))) {
      assertEquals(200, response.status());
      assertFalse(heads.remove().contains("Authorization"));
    }
  }

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
            + " dev.noleak.client.InterceptorTest.",
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

  @Test
  void theCallersThreadIsEnough() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (HttpClient client =
        HttpClient.builder().executor(one).interceptor(adding("X-One")).build()) {
      HttpResponse response =
          CompletableFuture.supplyAsync(() -> send(client, get("ok")), one)
              .get(10, TimeUnit.SECONDS);
      assertEquals("abc", response.bodyAsString(3));
    } finally {
      one.shutdown();
    }
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

  private static HttpClient client(Interceptor... interceptors) {
    HttpClientBuilder builder = HttpClient.builder().threads(1);
    for (Interceptor interceptor : interceptors) {
      builder.interceptor(
          (request, next) -> {
            KEPT.add(next);
            return interceptor.intercept(request, next);
          });
    }
    HttpClient client = builder.build();
    CLIENTS.add(client);
    return client;
  }

  private static Interceptor adding(String name) {
    return (request, next) -> next.send(request.toBuilder().header(name, "value").build());
  }

  private HttpRequest get(String path) {
    return HttpRequest.get(server.uri() + path);
  }

  private static String answer(String path) throws IOException {
    return switch (path) {
      case "/ok" -> "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
      case "/denied" -> "HTTP/1.1 401 Denied\r\nContent-Length: 2\r\n\r\nno";
      case "/stream" -> "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc";
      case "/silent" -> "";
      default -> throw new IOException("cut");
    };
  }

  private static HttpResponse send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String take() throws InterruptedException {
    String head = heads.poll(10, TimeUnit.SECONDS);
    return head == null ? "nothing" : head;
  }

  private static void awaitNoConnection(HttpClient client) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (client.openConnections() > 0 && System.nanoTime() < limit) {
      Thread.onSpinWait();
    }
    assertEquals(0, client.openConnections());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
