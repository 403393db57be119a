package dev.noleak.maven.report.page;

import java.util.List;

/** Where a long name may be broken: a browser that finds no such place breaks it in mid-word. */
public final class Breaks {
  private Breaks() {}

  /** What {@code name} is made of, each part with the sign that ends it. */
  public static List<String> parts(String name) {
    // A file keeps its ending.
    return List.of(name.split(name.contains("/") ? "(?<=/)(?=[^/])" : "(?<=[.$#])(?=[^.$#])"));
  }

  /** A sentence, and what it quotes as an argument: {@code @SuppressWarnings("LongName")}. */
  public static List<String> quoted(String sentence) {
    return List.of(sentence.split("(?<=\\()(?=\")"));
  }
}
