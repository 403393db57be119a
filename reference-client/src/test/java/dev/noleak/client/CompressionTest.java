package dev.noleak.client;

import static dev.noleak.client.Compressed.gzip;
import static dev.noleak.client.Compressed.raw;
import static dev.noleak.client.Compressed.response;
import static dev.noleak.client.Compressed.zlib;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that servers compress: those that are right, those that are not, and those left alone. */
class CompressionTest {
  private static final String TEXT = "a text, a text, a text";

  /** The checksum and the length behind a gzip body. */
  private static final int TRAILER = 8;

  @Test
  void asksUnlessTheUserKnowsBetter() throws Exception {
    BlockingQueue<String> heads = new LinkedBlockingQueue<>();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  while (true) {
                    heads.add(peer.request());
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                  }
                });
        HttpClient client = HttpClient.create()) {
      client.send(HttpRequest.get(server.uri())).close();
      assertTrue(heads.remove().contains("\r\naccept-encoding: gzip, deflate\r\n"));
      HttpRequestBuilder own = HttpRequest.builder(server.uri()).header("Accept-Encoding", "br");
      client.send(own.build()).close();
      String head = heads.remove();
      assertTrue(head.contains("\r\nAccept-Encoding: br\r\n"), head);
      assertFalse(head.contains("gzip"), head);
      HttpRequestBuilder range = HttpRequest.builder(server.uri()).header("Range", "bytes=1-2");
      client.send(range.build()).close();
      assertFalse(heads.remove().contains("ncoding"));
    }
  }

  static Stream<Arguments> right() {
    String rest = gzip(TEXT).substring(10);
    return Stream.of(
        Arguments.of("gzip", gzip(TEXT), TEXT),
        Arguments.of("GZip", gzip(TEXT), TEXT),
        Arguments.of("x-gzip", gzip(TEXT), TEXT),
        Arguments.of("deflate", zlib(TEXT), TEXT),
        Arguments.of("deflate", raw(TEXT), TEXT),
        Arguments.of("gzip", gzip(""), ""),
        Arguments.of("deflate", raw(""), ""),
        Arguments.of("gzip", "", ""),
        Arguments.of("deflate", "", ""),
        Arguments.of("gzip", gzip("one ") + gzip("") + gzip("two"), "one two"),
        // With each field that the head may have: extra bytes, name, comment, checksum.
        Arguments.of("gzip", "\u001f\u008b\b\u001e......\3\0abcname\0comment\0cc" + rest, TEXT),
        Arguments.of("gzip", "\u001f\u008b\b\4......\0\0" + rest, TEXT),
        Arguments.of("gzip", gzip("x".repeat(100_000)), "x".repeat(100_000)));
  }

  @ParameterizedTest
  @MethodSource("right")
  void decompresses(String coding, String sent, String text) throws Exception {
    CountedInflaters inflaters = new CountedInflaters();
    try (RawServer server = RawServer.answering(response(coding, sent));
        HttpClient client = HttpClient.builder().inflaters(inflaters).build()) {
      for (int i = 0; i < 2; i++) {
        try (HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
          assertEquals("Headers[]", response.headers().toString());
          assertEquals(text, response.bodyAsString(1 << 20));
        }
      }
      assertEquals(1, server.accepted());
      assertEquals(sent.isEmpty() ? 0 : 2, inflaters.created.get());
      assertEquals(0, inflaters.open.get());
    }
  }

  @ParameterizedTest
  @MethodSource("right")
  void decompressesByteByByte(String coding, String sent, String text) throws Exception {
    StringBuilder chunks = new StringBuilder();
    sent.chars()
        .limit(2_000)
        .forEach(next -> chunks.append("1\r\n").append((char) next).append("\r\n"));
    try (RawServer server =
            RawServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Encoding: "
                    + coding
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks
                    + "0\r\nX-Sum: 7\r\n\r\n");
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals(text, response.bodyAsString(1 << 20));
      assertEquals("7", response.trailers().first("x-sum").orElseThrow());
    }
  }

  @Test
  void decompressesUntilTheEndOfTheConnection() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send(
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
                          + gzip("x".repeat(1 << 20)));
                });
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals(1 << 20, response.bodyAsString(1 << 20).length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|HTTP/1.1 200 OK;Content-Encoding: br;Content-Length: 3;;abc|abc",
        "GET|HTTP/1.1 200 OK;Content-Encoding: identity;Content-Length: 3;;abc|abc",
        "GET|HTTP/1.1 200 OK;Content-Encoding: gzip, gzip;Content-Length: 3;;abc|abc",
        "GET|HTTP/1.1 200 OK;Content-Encoding: gzip;Content-Encoding: br;Content-Length: 3;;abc|abc",
        "HEAD|HTTP/1.1 200 OK;Content-Encoding: gzip;Content-Length: 3;;|''",
        "GET|HTTP/1.1 204 No Content;Content-Encoding: gzip;Content-Length: 0;;|''",
        "GET|HTTP/1.1 304 Not Modified;Content-Encoding: gzip;Content-Length: 3;;|''",
      })
  void handsThroughWhatItCannotOrNeedNotDecompress(String method, String answer, String body)
      throws Exception {
    assertUntouched(answer.replace(";", "\r\n"), body, method, "Accept");
  }

  @ParameterizedTest
  @CsvSource({"Accept-Encoding", "Range"})
  void handsThroughWhatTheUserAskedFor(String name) throws Exception {
    assertUntouched(response("gzip", gzip(TEXT)), gzip(TEXT), "GET", name);
  }

  static Stream<Arguments> wrong() {
    String gzip = gzip(TEXT);
    String zlib = zlib(TEXT);
    int end = gzip.length() - TRAILER;
    return Stream.of(
        Arguments.of("PROTOCOL_ERROR", "gzip", TEXT),
        Arguments.of("PROTOCOL_ERROR", "gzip", "\u001f\u008b\7" + gzip.substring(3)),
        Arguments.of("PROTOCOL_ERROR", "gzip", "\u001f\u008b\b " + gzip.substring(4)),
        Arguments.of("PROTOCOL_ERROR", "gzip", gzip.substring(0, 10) + "\u00ff".repeat(30)),
        Arguments.of(
            "PROTOCOL_ERROR", "gzip", gzip.substring(0, end) + "crc!" + gzip.substring(end + 4)),
        Arguments.of("PROTOCOL_ERROR", "gzip", gzip.substring(0, end + 4) + "\1\0\0\0"),
        Arguments.of("PROTOCOL_ERROR", "gzip", gzip + "x"),
        Arguments.of("PROTOCOL_ERROR", "gzip", gzip + "\0\0\0\0"),
        Arguments.of("PROTOCOL_ERROR", "deflate", zlib + "x"),
        Arguments.of("PROTOCOL_ERROR", "deflate", raw(TEXT) + "x"),
        Arguments.of("PROTOCOL_ERROR", "deflate", zlib.substring(0, zlib.length() - 1) + "\u00ff"),
        // It wants a dictionary that nobody agreed on.
        Arguments.of("PROTOCOL_ERROR", "deflate", "x\u00bb\0\0\0\1" + zlib.substring(2)),
        Arguments.of("TRUNCATED_BODY", "gzip", "\u001f"),
        Arguments.of("TRUNCATED_BODY", "gzip", gzip.substring(0, 10)),
        Arguments.of("TRUNCATED_BODY", "gzip", gzip.substring(0, end - 1)),
        Arguments.of("TRUNCATED_BODY", "gzip", gzip.substring(0, gzip.length() - 1)),
        Arguments.of("TRUNCATED_BODY", "gzip", gzip + gzip.substring(0, 12)),
        Arguments.of("TRUNCATED_BODY", "deflate", zlib.substring(0, 1)),
        Arguments.of("TRUNCATED_BODY", "deflate", zlib.substring(0, zlib.length() - 1)),
        Arguments.of("TRUNCATED_BODY", "deflate", raw(TEXT).substring(0, 4)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatIsWrongAndNeverUsesTheConnectionAgain(Outcome outcome, String coding, String sent)
      throws Exception {
    CountedInflaters inflaters = new CountedInflaters();
    try (RawServer server = RawServer.answering(response(coding, sent));
        HttpClient client = HttpClient.builder().inflaters(inflaters).build()) {
      HttpException refused = assertThrows(HttpException.class, () -> read(client, server));
      assertEquals(outcome, refused.outcome(), refused.getMessage());
      assertTrue(
          String.valueOf(refused.getMessage()).contains(" compressed b"), refused.getMessage());
      assertEquals(sent.length(), refused.failure().received());
      assertEquals(0, client.openConnections());
      assertEquals(0, inflaters.open.get());
    }
  }

  private static void assertUntouched(String answer, String body, String method, String name)
      throws Exception {
    try (RawServer server = RawServer.answering(answer);
        HttpClient client = HttpClient.create()) {
      HttpRequest request =
          HttpRequest.builder(server.uri()).method(method).header(name, "gzip").build();
      try (HttpResponse response = client.send(request)) {
        assertTrue(response.headers().contains("content-encoding"));
        assertTrue(response.headers().contains("content-length"));
        try (var stream = response.bodyStream()) {
          assertEquals(body, new String(stream.readAllBytes(), ISO_8859_1));
        }
      }
      assertEquals(1, client.openConnections());
    }
  }

  private static void read(HttpClient client, RawServer server)
      throws IOException, InterruptedException {
    try (HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      response.bodyAsString(10_000);
    }
  }
}
