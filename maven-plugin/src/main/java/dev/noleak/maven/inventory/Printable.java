package dev.noleak.maven.inventory;

/** Names for a terminal. A name may have letters in it that move the cursor or turn the line. */
public final class Printable {
  private Printable() {}

  /** The {@code text} with what is not to be seen written as its number. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              if (isVisible(letter)) {
                printable.appendCodePoint(letter);
              } else {
                printable.append(String.format("\\u%04X", letter));
              }
            });
    return printable.toString();
  }

  private static boolean isVisible(int letter) {
    return switch (Character.getType(letter)) {
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
}
