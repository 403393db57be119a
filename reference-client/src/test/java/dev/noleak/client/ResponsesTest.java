package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers answer, and whether their connections are used again. */
class ResponsesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @Test
  void readsTheHeadAndTheBody() throws Exception {
    try (RawServer server =
            RawServer.answering(
                OK
                    + "X-One: 1\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n"
                    + "Content-Length: 2\r\n\r\n\u00e4b");
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals(200, response.status());
      assertEquals("1", response.headers().first("x-one").orElseThrow());
      assertEquals("\u00e4b", response.bodyAsString(2));
      assertEquals(
          "HttpResponse[200, Headers[X-One, Content-Type, Content-Length]]", response.toString());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|1|HTTP/1.1 200 OK;Content-Length: 3;;abc|abc",
        "GET|1|HTTP/1.1 200 OK;Transfer-Encoding: chunked;;2;ab;1;c;0;;|abc",
        "GET|1|HTTP/1.1 103 Early Hints;Link: x;;HTTP/1.1 200 OK;Content-Length: 3;;abc|abc",
        "GET|1|HTTP/1.0 200 OK;Connection: keep-alive;Content-Length: 3;;abc|abc",
        "GET|1|HTTP/1.1 204 No Content;;|''",
        "GET|1|HTTP/1.1 304 Not Modified;Content-Length: 99;;|''",
        "HEAD|1|HTTP/1.1 200 OK;Content-Length: 99;;|''",
        "HEAD|1|HTTP/1.1 200 OK;Transfer-Encoding: chunked;;|''",
        "GET|2|HTTP/1.1 200 OK;Connection: close;Content-Length: 3;;abc|abc",
        "GET|2|HTTP/1.0 200 OK;Content-Length: 3;;abc|abc",
        "GET|2|HTTP/1.1 200 OK;Content-Length: 3;;abcHTTP/1.1 200 OK;;|abc",
        "GET|2|HTTP/1.1 200 OK;Content-Length: 3;;abcHT|abc",
        "GET|2|HTTP/1.1 200 OK;Content-Length: 3;;abcHTTP/1.1 200 OK;|abc",
      })
  void usesAConnectionAgainWhereThatIsSafe(
      String method, int connections, String answer, String body) throws Exception {
    try (RawServer server = RawServer.answering(answer.replace(";", "\r\n"));
        HttpClient client = HttpClient.create()) {
      for (int i = 0; i < 2; i++) {
        HttpRequest request = HttpRequest.builder(server.uri()).method(method).build();
        try (HttpResponse response = client.send(request)) {
          assertEquals(body, response.bodyAsString(100));
        }
      }
      assertEquals(connections, server.accepted());
    }
  }

  @Test
  void readsUntilTheEndOfTheConnection() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send(OK + "\r\nall of it");
                });
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals("all of it", response.bodyAsString(100));
      assertEquals(0, client.openConnections());
    }
  }

  @Test
  void hasTrailersBehindTheBody() throws Exception {
    try (RawServer server =
            RawServer.answering(
                OK + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Sum: 7\r\n\r\n");
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals("a", response.bodyAsString(100));
      assertEquals("7", response.trailers().first("x-sum").orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROTOCOL_ERROR|nonsense;;",
        "PROTOCOL_ERROR|HTTP/2.0 200 OK;Content-Length: 0;;",
        "PROTOCOL_ERROR|ICY/1.0 200 OK;Content-Length: 0;;",
        "PROTOCOL_ERROR|HTTP/1.1 abc OK;;",
        "PROTOCOL_ERROR|HTTP/1.1 101 Switching Protocols;Upgrade: x;;",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Content-Length: 3;Transfer-Encoding: chunked;;",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Content-Length: 3;Content-Length: 4;;abc",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Content-Length: -3;;abc",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Content-Length: 3x;;abc",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Transfer-Encoding: gzip;;abc",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Transfer-Encoding: gzip, chunked;;abc",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;N(me: x;;",
        "PROTOCOL_ERROR|HTTP/1.0 200 OK;Transfer-Encoding: chunked;;0;;",
        "PROTOCOL_ERROR|HTTP/1.1 200 OK;Transfer-Encoding: chunked;;zz;abc;",
        "LIMIT_EXCEEDED|HTTP/1.1 200 LONG;;",
        "LIMIT_EXCEEDED|HTTP/1.1 200 OK;Name: LONG;;",
        "LIMIT_EXCEEDED|HTTP/1.1 200 OK;Transfer-Encoding: chunked;;0;Name: LONG;;",
        "LIMIT_EXCEEDED|HTTP/1.1 200 OK;Content-Length: 2000;;",
        "LIMIT_EXCEEDED|HTTP/1.1 200 OK;;LONG",
      })
  void refusesWhatIsWrongAndNeverUsesTheConnectionAgain(Outcome outcome, String answer)
      throws Exception {
    String wrong = answer.replace(";", "\r\n").replace("LONG", "x".repeat(1500));
    try (RawServer server = RawServer.answering(wrong);
        HttpClient client =
            HttpClient.builder()
                .maxLineBytes(1000)
                .maxHeaderBytes(1000)
                .maxBodyBytes(1000)
                .build()) {
      ProtocolViolationException refused =
          assertThrows(ProtocolViolationException.class, () -> read(client, server));
      assertEquals(outcome, refused.outcome(), refused.getMessage());
      assertEquals(0, client.openConnections());
    }
  }

  @Test
  void countsInformationalResponses() throws Exception {
    try (RawServer server = RawServer.answering("HTTP/1.1 102 Processing\r\n\r\n".repeat(20));
        HttpClient client = HttpClient.create()) {
      HttpException refused =
          assertThrows(ProtocolViolationException.class, () -> read(client, server));
      assertEquals(Outcome.LIMIT_EXCEEDED, refused.outcome());
    }
  }

  @Test
  void bytesOnAnIdleConnectionEndIt() throws Exception {
    CountDownLatch idle = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send(OK + "Content-Length: 0\r\n\r\n");
                  await(idle);
                  peer.send(OK);
                  peer.awaitEnd();
                  ended.countDown();
                });
        HttpClient client = HttpClient.create()) {
      read(client, server);
      assertEquals(1, client.openConnections());
      idle.countDown();
      await(ended);
      // The server may hear of it first.
      while (client.openConnections() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void refusesALongerStringAndEndsTheConnection() throws Exception {
    try (RawServer server =
            RawServer.answering(OK + "Content-Length: 2000\r\n\r\n" + "x".repeat(999));
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      HttpException refused = assertThrows(HttpException.class, () -> response.bodyAsString(10));
      assertEquals(Outcome.LIMIT_EXCEEDED, refused.outcome());
      assertTrue(client.openConnections() <= 1);
    }
  }

  private static void read(HttpClient client, RawServer server)
      throws IOException, InterruptedException {
    try (HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      response.bodyAsString(10_000);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
