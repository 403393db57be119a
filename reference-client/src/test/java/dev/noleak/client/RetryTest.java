package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A connection of the pool may have been closed by the server a moment ago. */
class RetryTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Test
  void sendsAgainWhatMayArriveTwice() throws Exception {
    try (RawServer server = closingOnTheSecondRequest("");
        HttpClient client = HttpClient.create()) {
      for (int i = 0; i < 3; i++) {
        try (HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
          assertEquals(200, response.status());
        }
      }
      assertEquals(3, server.accepted());
    }
  }

  @Test
  void doesNotSendAgainWhatMayNot() throws Exception {
    assertNotAgain(server -> HttpRequest.post(server.uri(), RequestBody.none()));
  }

  @Test
  void doesNotSendABodyAgainThatIsGone() throws Exception {
    try (SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>()) {
      assertNotAgain(
          server ->
              HttpRequest.builder(server.uri())
                  .method("PUT")
                  .body(RequestBody.of(publisher, -1))
                  .build());
    }
  }

  @Test
  void doesNotSendAgainWhatWasAnsweredInPart() throws Exception {
    try (RawServer server = closingOnTheSecondRequest("HTTP");
        HttpClient client = HttpClient.create()) {
      client.send(HttpRequest.get(server.uri())).close();
      HttpException failed =
          assertThrows(HttpException.class, () -> client.send(HttpRequest.get(server.uri())));
      assertEquals(Outcome.NO_RESPONSE, failed.outcome());
      assertEquals(1, server.accepted());
    }
  }

  @Test
  void doesNotSendAgainOnANewConnection() throws Exception {
    try (RawServer server = RawServer.start(RawServer.Peer::request);
        HttpClient client = HttpClient.create()) {
      HttpException failed =
          assertThrows(HttpException.class, () -> client.send(HttpRequest.get(server.uri())));
      assertEquals(Outcome.NO_RESPONSE, failed.outcome());
      assertEquals(1, server.accepted());
    }
  }

  @Test
  void aResponseThatWasClosedTellsTheAttemptAndWhatHadCome() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  boolean first = connections.incrementAndGet() == 1;
                  peer.request();
                  peer.send(first ? ANSWER : "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
                  peer.request();
                });
        HttpClient client = HttpClient.create()) {
      client.send(HttpRequest.get(server.uri())).close();
      InputStream body = client.send(HttpRequest.get(server.uri())).bodyStream();
      assertEquals('a', body.read());
      body.close();
      Failure closed = assertThrows(HttpException.class, body::read).failure();
      assertEquals(Outcome.RESPONSE_CLOSED, closed.outcome());
      assertEquals(2, closed.attempt());
      assertEquals(3, closed.received());
      assertEquals(9, closed.expected());
    }
  }

  private interface Second {
    HttpRequest of(RawServer server);
  }

  private static void assertNotAgain(Second second) throws Exception {
    try (RawServer server = closingOnTheSecondRequest("");
        HttpClient client = HttpClient.create()) {
      client.send(HttpRequest.get(server.uri())).close();
      HttpException failed =
          assertThrows(HttpException.class, () -> client.send(second.of(server)));
      assertEquals(Outcome.NO_RESPONSE, failed.outcome());
      assertEquals(1, failed.failure().attempt());
      assertEquals(1, server.accepted());
    }
  }

  private static RawServer closingOnTheSecondRequest(String bytes) throws IOException {
    return RawServer.start(
        peer -> {
          peer.request();
          peer.send(ANSWER);
          peer.request();
          peer.send(bytes);
        });
  }
}
