package dev.noleak.maven.report.page;

import java.util.List;

/** Where a long name may be broken: a browser that finds no such place breaks it in mid-word. */
public final class Breaks {
  private Breaks() {}

  /** What {@code name} is made of, each part with the sign that ends it. */
  public static List<String> parts(String name) {
    return List.of(name.split("(?<=[./$#])(?=[^./$#])"));
  }
}
