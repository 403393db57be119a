package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class VisibleTest {
  @Test
  void leavesTextAlone() {
    assertEquals("Äpfel.שלום(\"接続\") 🦆", Visible.of("Äpfel.שלום(\"接続\") 🦆"));
  }

  @Test
  void showsWhatEndsALine() {
    assertEquals("a\\nb\\rc\\td\\u2028e\\u2029f", Visible.of("a\nb\rc\td\u2028e\u2029f"));
  }

  @Test
  void showsWhatTurnsTheDirection() {
    assertEquals("\\u202Eevil\\u2066\\u200F", Visible.of("\u202eevil\u2066\u200f"));
  }

  @Test
  void showsWhatHides() {
    assertEquals("\\u0000\\u001B\\u0085\\u200B\\uFEFF", Visible.of("\0\u001b\u0085\u200b\ufeff"));
  }

  @Test
  void showsHalfALetter() {
    assertEquals("a\\uD83Eb", Visible.of("a\ud83eb"));
  }

  @Test
  void showsTagsBeyondSixteenBits() {
    assertEquals("\\uDB40\\uDC41", Visible.of(Character.toString(0xE0041)));
  }
}
