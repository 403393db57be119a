package dev.noleak.maven.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrintableTest {

  @Test
  void leavesWhatIsSeen() {
    assertEquals(
        "<b> & caf\u00e9 \ud83d\ude00 \\", Printable.line("<b> & caf\u00e9 \ud83d\ude00 \\"));
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
    assertEquals("\\u202eabc\\u200f\\u2066", Printable.text("\u202eabc\u200f\u2066"));
  }

  @Test
  void spellsOutControls() {
    assertEquals("\\u0000\\u001b[31m\\u0085", Printable.text("\u0000\u001b[31m\u0085"));
  }

  @Test
  void spellsOutWhatXmlCannotHold() {
    assertEquals("\\ud800 \\uffff", Printable.line("\ud800 \uffff"));
  }

  @Test
  void spellsOutTagsBeyondTheFirstPlane() {
    assertEquals(
        "\\u{e0041}", Printable.line(new StringBuilder().appendCodePoint(0xe0041).toString()));
  }
}
