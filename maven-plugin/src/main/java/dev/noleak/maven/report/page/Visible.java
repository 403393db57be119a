package dev.noleak.maven.report.page;

import java.util.Locale;

/**
 * Text without letters that cannot be seen: those that end lines, turn the direction of writing or
 * hide are written as Java writes them. A name cannot pass for another one that way.
 */
final class Visible {
  private Visible() {}

  static String of(String text) {
    if (text.codePoints().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                append(visible, c);
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static void append(StringBuilder visible, int c) {
    switch (c) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        for (char each : Character.toChars(c)) {
          visible.append("\\u").append(hex(each));
        }
      }
    }
  }

  private static String hex(char c) {
    String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0".repeat(4 - hex.length()) + hex;
  }
}
