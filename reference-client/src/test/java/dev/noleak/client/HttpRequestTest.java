package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestTest {
  private static final String URI = "http://example.org/";

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\r\nHost: other", "a\u0000b"})
  void refusesLineBreaksInEverySetter(String text) {
    assertThrows(
        IllegalArgumentException.class, () -> HttpRequest.builder(URI).header("X-Name", text));
    assertThrows(
        IllegalArgumentException.class, () -> HttpRequest.builder(URI).header(text, "value"));
    assertThrows(IllegalArgumentException.class, () -> HttpRequest.builder(URI).method(text));
    assertThrows(IllegalArgumentException.class, () -> HttpRequest.builder(URI + text));
    assertThrows(IllegalArgumentException.class, () -> Headers.none().with("X-Name", text));
    assertThrows(IllegalArgumentException.class, () -> Headers.of(List.of(Map.entry(text, "v"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length", "transfer-encoding", "Connection", "Host", "Expect"})
  void refusesWhatFramesTheRequest(String name) {
    assertThrows(IllegalArgumentException.class, () -> HttpRequest.builder(URI).header(name, "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/", "/path", "http:///path", "http://a_b/", "http://a:99999/"})
  void refusesWhatCannotBeSentTo(String uri) {
    assertThrows(IllegalArgumentException.class, () -> HttpRequest.get(uri));
  }

  @Test
  void refusesPasswordsInTheUriWithoutRepeatingThem() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> HttpRequest.get("http://me:secret@example.org/"));
    assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
  }

  @Test
  void printsNoSecrets() {
    HttpRequest request =
        HttpRequest.builder("http://example.org/p?token=secret")
            .header("Authorization", "secret")
            .build();
    assertEquals("GET example.org", request.toString());
    assertEquals("Headers[Authorization]", request.headers().toString());
  }

  @Test
  void findsHeadersInAnyCase() {
    Headers headers = Headers.none().with("Accept", "a").with("ACCEPT", "b").with("Other", "c");
    assertEquals("a", headers.first("accept").orElseThrow());
    assertEquals(List.of("a", "b"), headers.all("Accept"));
    assertTrue(headers.contains("other"));
    assertFalse(headers.without("aCCept").contains("accept"));
  }
}
