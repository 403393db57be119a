package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** A body that is read many bytes at a time. */
class BodyStreamTest {
  private static final String ONE_PART = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde";
  private static final String PARTS =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
          + String.join("\r\n", "2", "ab", "1", "c", "4", "defg", "0", "", "");

  @Test
  void readsAllOfOnePart() throws Exception {
    read(
        ONE_PART,
        stream -> {
          assertEquals("abcde", text(stream.readAllBytes()));
          assertEquals("", text(stream.readAllBytes()));
          assertEquals(-1, stream.read());
        });
  }

  @Test
  void readsAllOfManyParts() throws Exception {
    read(PARTS, stream -> assertEquals("abcdefg", text(stream.readAllBytes())));
  }

  @Test
  void readsNoMoreThanAskedFor() throws Exception {
    for (String response : new String[] {ONE_PART, PARTS}) {
      read(
          response,
          stream -> {
            assertEquals("", text(stream.readNBytes(0)));
            assertEquals("abcd", text(stream.readNBytes(4)));
            assertEquals('e', stream.read());
          });
    }
  }

  @Test
  void readsWhatIsLeftOfAPart() throws Exception {
    read(
        ONE_PART,
        stream -> {
          assertEquals('a', stream.read());
          assertEquals("bc", text(stream.readNBytes(2)));
          assertEquals("de", text(stream.readNBytes(100)));
        });
    read(
        PARTS,
        stream -> {
          assertEquals('a', stream.read());
          assertEquals("bcdefg", text(stream.readAllBytes()));
        });
  }

  @Test
  void refusesAnImpossibleLength() throws Exception {
    read(
        ONE_PART,
        stream -> assertThrows(IllegalArgumentException.class, () -> stream.readNBytes(-1)));
  }

  @Test
  void aBodyThatIsCutIsNoBody() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc");
                });
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()));
        InputStream stream = response.bodyStream()) {
      assertThrows(TruncatedBodyException.class, stream::readAllBytes);
    }
  }

  @Test
  void aTextOfJustTheLimitIsTaken() throws Exception {
    assertLimit(ONE_PART, 5);
    assertLimit(PARTS, 7);
  }

  private interface Reading {
    void read(InputStream stream) throws IOException;
  }

  private static void read(String answer, Reading reading) throws Exception {
    try (RawServer server = RawServer.answering(answer);
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()));
        InputStream stream = response.bodyStream()) {
      reading.read(stream);
    }
  }

  private static void assertLimit(String answer, int length) throws Exception {
    try (RawServer server = RawServer.answering(answer);
        HttpClient client = HttpClient.create()) {
      HttpResponse taken = client.send(HttpRequest.get(server.uri()));
      assertEquals(length, taken.bodyAsString(length).length());
      HttpResponse refused = client.send(HttpRequest.get(server.uri()));
      HttpException failure =
          assertThrows(HttpException.class, () -> refused.bodyAsString(length - 1));
      assertEquals(Outcome.LIMIT_EXCEEDED, failure.outcome());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
