package dev.noleak.maven.text;

/**
 * Text of others made fit for a console, for a page and for XML: what is not seen, and what turns
 * the direction of writing, is spelled out as Java does, so that nothing pretends to be what it is
 * not.
 */
public final class Printable {
  private Printable() {}

  /** In one line. */
  public static String line(String text) {
    return of(text, "");
  }

  /** In lines, with tabs. */
  public static String text(String text) {
    return of(text.replace("\r\n", "\n"), "\n\t");
  }

  private static String of(String text, String kept) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (kept.indexOf(c) >= 0 || isSeen(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(spelled(c));
              }
            });
    return printable.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String spelled(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        StringBuilder spelled = new StringBuilder();
        for (char each : Character.toChars(c)) {
          spelled.append(String.format("\\u%04X", (int) each));
        }
        yield spelled.toString();
      }
    };
  }
}
