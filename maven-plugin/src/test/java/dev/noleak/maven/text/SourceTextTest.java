package dev.noleak.maven.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SourceTextTest {

  @Test
  void findsLinesWhateverEndsThem() {
    SourceText text = SourceText.of("a\nbc\r\nd\re");

    assertEquals(1, text.line(1));
    assertEquals(2, text.line(2));
    assertEquals(2, text.column(3));
    assertEquals(3, text.line(6));
    assertEquals(4, text.line(8));
    assertEquals(1, text.column(8));
  }

  @Test
  void boundsLinesWithoutTheirBreaks() {
    SourceText text = SourceText.of("a\nbc\r\n");

    assertEquals("bc", text.text().substring(text.start(2), text.end(2)));
    assertEquals(6, text.start(3));
    assertEquals(6, text.end(3));
  }
}
