package dev.noleak.testkit.report;

/** Class names as a message shows them. */
final class Names {
  private Names() {}

  /** The name without its package: {@code Pool$Entry}. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
