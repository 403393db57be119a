package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What interceptors can do. */
@NoLeak({Exchange.class, Call.class})
class InterceptorTest extends InterceptorCase {
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

  private static HttpResponse send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
