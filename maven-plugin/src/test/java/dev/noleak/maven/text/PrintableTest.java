package dev.noleak.maven.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintableTest {

  @Test
  void leavesWhatIsSeen() {
    assertEquals(
        "<b> & caf\u00e9 \ud83d\ude00 \\", Printable.line("<b> & caf\u00e9 \ud83d\ude00 \\"));
    assertEquals("Äpfel.שלום(\"接続\")", Printable.line("Äpfel.שלום(\"接続\")"));
  }

  @Test
  void spellsOutTheEndsOfLines() {
    assertEquals("a\\nb\\r\\tc\\u2028", Printable.line("a\nb\r\tc\u2028"));
  }

  @Test
  void keepsLinesAndTabsOfText() {
    assertEquals("a\nb\n\tc\\rd", Printable.text("a\nb\r\n\tc\rd"));
  }

  @Test
  void spellsOutWhatTurnsTheDirection() {
    assertEquals("\\u202Eabc\\u200F\\u2066", Printable.text("\u202eabc\u200f\u2066"));
  }

  @Test
  void spellsOutWhatHides() {
    assertEquals("a\\u200Bb\\uFEFF", Printable.line("a\u200bb\ufeff"));
  }

  @Test
  void spellsOutControls() {
    assertEquals("\\u0000\\u001B[31m\\u0085", Printable.text("\u0000\u001b[31m\u0085"));
  }

  @Test
  void spellsOutWhatXmlCannotHold() {
    assertEquals("\\uD800 \\uFFFF", Printable.line("\ud800 \uffff"));
  }

  @Test
  void spellsOutTagsBeyondTheFirstPlane() {
    assertEquals(
        "\\uDB40\\uDC41", Printable.line(new StringBuilder().appendCodePoint(0xe0041).toString()));
  }
}
