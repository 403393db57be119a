package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server streams and then cuts: what is left of it in a client that lives on? Nothing. */
@NoLeak
class StoryTest {
  private static RawServer server;
  private static HttpClient living;

  @BeforeAll
  static void start() throws IOException {
    server =
        RawServer.start(
            peer -> {
              peer.request();
              peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + "x".repeat(1000));
            });
    living = HttpClient.create();
  }

  @AfterAll
  static void stop() throws IOException {
    living.close();
    server.close();
  }

  @Test
  void responseAndExceptionGoWhileTheClientLives(LeakScope scope) throws Exception {
    readToTheCut(living, scope);
  }

  @Test
  void allGoesWithTheClient(LeakScope scope) throws Exception {
    HttpClient client = scope.track(HttpClient.create());
    readToTheCut(client, scope);
    client.close();
  }

  @Test
  void closedResponseKeepsNoThrowable(LeakScope scope) throws Exception {
    HttpResponse response = scope.closed(living.send(HttpRequest.get(server.uri())));
    assertThrows(TruncatedBodyException.class, () -> response.bodyAsString(10_000));
    response.close();
    assertEquals(0, living.openConnections());
  }

  private static void readToTheCut(HttpClient client, LeakScope scope) throws Exception {
    HttpResponse response =
        scope.track(client.send(HttpRequest.get(server.uri())), "dropped by its user");
    scope.track(response.body());
    TruncatedBodyException cut =
        scope.track(
            assertThrows(TruncatedBodyException.class, () -> response.bodyAsString(10_000)),
            "caught by its user");
    assertEquals(
        "GET localhost:"
            + server.port()
            + ": the body ended too early (closed by the server), 1000 of 5000"
            + " body bytes. Send it again if the request may arrive twice; do not use the part"
            + " that came.",
        cut.getMessage());
    assertEquals(0, client.openConnections());
  }
}
