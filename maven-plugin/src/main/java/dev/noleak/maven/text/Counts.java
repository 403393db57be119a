package dev.noleak.maven.text;

import java.util.Locale;

/** Numbers in sentences. */
public final class Counts {
  private Counts() {}

  /** {@code 1 finding}, {@code 2,000 findings}. */
  public static String findings(long count) {
    return of(count, "finding");
  }

  /** {@code 1 class}, {@code 2 classes}. */
  public static String of(long count, String noun) {
    String ending = count == 1 ? "" : noun.endsWith("s") ? "es" : "s";
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, ending);
  }
}
