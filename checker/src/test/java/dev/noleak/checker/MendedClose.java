package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the fixes make of the close method of one small class. */
final class MendedClose {
  static final String FIELD =
      """
      class A {
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; }
        void flush() throws java.io.IOException { throw new java.io.IOException(); }
      """;

  /** What the fixes make of a class with {@code close}. */
  static String withClose(String close) {
    String mended = mended(FIELD + close.indent(2) + "}\n");
    assertTrue(mended.startsWith(FIELD) && mended.endsWith("}\n"), mended);
    String method = mended.substring(FIELD.length(), mended.length() - 2);
    return method
        .lines()
        .map(line -> line.replaceFirst("^ {2}", "") + "\n")
        .reduce("", String::concat);
  }

  private MendedClose() {}
}
