package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What refuses to be closed is still in use: it keeps its slot until it is closed indeed. */
class ClearBehindRefusalTest {
  private static final String SOURCE =
      """
      class A {
        private Throwable failure;
        int users;
        void fail(Throwable cause) { failure = cause; }
        native boolean isUsed() throws java.io.IOException;
        public void close() throws Exception {
      BODY
        }
      }
      """;

  private static void assertMends(String expected, String body) {
    assertEquals(
        SOURCE.replace("BODY\n", expected.indent(4)),
        mended(SOURCE.replace("BODY\n", body.indent(4))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          if (users > 0) throw new Exception();|System.out.println(); ~ if (users > 0) throw new Exception();|failure = null;|System.out.println();
          if (users > 0) throw new Exception(); // no|// yes|System.out.println(); ~ if (users > 0) throw new Exception(); // no|failure = null;|// yes|System.out.println();
          if (users > 0) {|  throw new Exception();|}|if (users < 0) throw new Error();|System.out.println(); ~ if (users > 0) {|  throw new Exception();|}|if (users < 0) throw new Error();|failure = null;|System.out.println();
          if (users > 0) throw new Exception(); System.out.println(); ~ if (users > 0) throw new Exception(); failure = null; System.out.println();
          if (users > 0) throw new Exception(); ~ if (users > 0) throw new Exception();|failure = null;
          if (users > 0) throw new Exception();|isUsed();|failure = null; ~ if (users > 0) throw new Exception();|failure = null;|isUsed();
          if (isUsed()) throw new Exception();|System.out.println(); ~ failure = null;|if (isUsed()) throw new Exception();|System.out.println();
          if (users > 0) return;|users = 2; ~ failure = null;|if (users > 0) return;|users = 2;
          """)
  void clearsFirst(String body, String expected) {
    assertMends(expected.replace('|', '\n'), body.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          if (users > 0) throw new Error();|System.out.println(failure); ~ if (users > 0) throw new Error();|try {|  System.out.println(failure);|} finally {|  failure = null;|}
          if (users > 0) throw new Error();||// who|System.out.println(failure); ~ if (users > 0) throw new Error();||// who|try {|  System.out.println(failure);|} finally {|  failure = null;|}
          if (users > 0) throw new Error();|try {|  System.out.println(failure);|} finally {|  System.out.println();|} ~ if (users > 0) throw new Error();|try {|  System.out.println(failure);|} finally {|  failure = null;|  System.out.println();|}
          if (failure == null) throw new Error();|System.out.println(failure); ~ if (failure == null) throw new Error();|try {|  System.out.println(failure);|} finally {|  failure = null;|}
          if (failure == null) throw new Error(); ~ if (failure == null) throw new Error();|failure = null;
          if (failure != null) throw new Error(failure);|System.out.println(); ~ try {|  if (failure != null) throw new Error(failure);|  System.out.println();|} finally {|  failure = null;|}
          synchronized (this) {|  if (users > 0) throw new Error();|  System.out.println(failure);|} ~ synchronized (this) {|  if (users > 0) throw new Error();|  try {|    System.out.println(failure);|  } finally {|    failure = null;|  }|}
          """)
  void clearsInFinally(String body, String expected) {
    assertMends(
        expected.replace('|', '\n').replace("// who\ntry {\n", "try {\n  // who\n"),
        body.replace('|', '\n'));
  }

  @Test
  void clearsInFinallyOnOneLine() {
    String head =
        """
        class A {
          private Exception failure;
          int users;
          void fail(Exception cause) { failure = cause; }
        """;
    String line = "{ if (users > 0) throw new Error(); if (failure != null) throw failure; }\n}\n";

    assertEquals(
        head
            + """
              public void close() throws Exception {
                if (users > 0) throw new Error();
                try {
                  if (failure != null) throw failure;
                } finally {
                  failure = null;
                }
              }
            }
            """,
        mended(head + "  public void close() throws Exception " + line));
  }

  @Test
  void wrapsWhatThrowsTheSlotThroughHelper() {
    String mended =
        mended(
            """
            class A {
              private Exception failure;
              void fail(Exception cause) { failure = cause; }
              private Exception failure() { return failure; }
              public void close() {
                if (failure() != null) throw new IllegalStateException(failure());
              }
            }
            """);

    assertTrue(mended.contains("close() {\n    try {\n      if (failure() != null) throw"), mended);
  }
}
