package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A connection that waits in the pool outlives all that it has carried, and keeps none of it. */
@NoLeak(Exchange.class)
class PooledConnectionTest {
  private static final int CONNECTIONS = 1;

  private static RawServer server;
  private static HttpClient living;

  @BeforeAll
  static void start() throws IOException {
    server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    living = HttpClient.create();
  }

  @AfterAll
  static void stop() throws IOException {
    living.close();
    server.close();
  }

  @Test
  void keepsNothingOfWhatWentWell(LeakScope scope) throws Exception {
    HttpRequest request =
        scope.track(
            HttpRequest.builder(server.uri())
                .method("POST")
                .body(scope.track(RequestBody.of("body")))
                .build());
    HttpResponse response = scope.track(living.send(request));
    assertEquals("ok", response.bodyAsString(2));
    response.close();
    assertEquals(CONNECTIONS, living.openConnections());
  }

  @Test
  void keepsNothingOfAReaderWhoGaveUp(LeakScope scope) throws Exception {
    HttpResponse response = scope.track(living.send(HttpRequest.get(server.uri())));
    scope.track(assertThrows(HttpException.class, () -> response.bodyAsString(1)));
    HttpResponse next = scope.track(living.send(HttpRequest.get(server.uri())));
    assertEquals("ok", next.bodyAsString(2));
    assertEquals(CONNECTIONS, living.openConnections());
  }

  @Test
  void keepsNothingOfAFuture(LeakScope scope) throws Exception {
    HttpResponse response =
        scope.track(scope.track(living.sendAsync(HttpRequest.get(server.uri()))).get());
    assertEquals("ok", response.bodyAsString(2));
    assertEquals(CONNECTIONS, living.openConnections());
  }
}
