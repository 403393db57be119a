package dev.noleak.testkit.trace;

/** Text from a heap that is to be shown in a terminal or a log. */
final class Escapes {
  private Escapes() {}

  /** The text with what could break or hide a line written as in a Java source. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                  if (isShown(character)) {
                    escaped.appendCodePoint(character);
                  } else {
                    for (char unit : Character.toChars(character)) {
                      escaped.append(String.format("\\u%04x", (int) unit));
                    }
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** The first {@code most} characters, escaped; with dots if there are more. */
  static String cut(String text, int most) {
    return text.length() <= most ? escape(text) : escape(text.substring(0, most)) + "...";
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
