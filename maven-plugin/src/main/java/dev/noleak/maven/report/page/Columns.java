package dev.noleak.maven.report.page;

/** How wide a text is where all letters are equally wide, but for those of East Asia. */
final class Columns {
  private static final int FIRST_PICTURE = 0x1F000;

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** {@code text}, its end cut off where it is wider than {@code most}. */
  static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int width = 1;
    for (int c : text.codePoints().toArray()) {
      width += of(c);
      if (width > most) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut + "…";
  }

  private static int of(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> c >= FIRST_PICTURE ? 2 : 1;
    };
  }
}
