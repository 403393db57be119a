package dev.noleak.checker;

import static dev.noleak.checker.MendedClose.FIELD;
import static dev.noleak.checker.MendedClose.withClose;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The finally block of a try statement that close has already. */
class ClearInOwnTryTest {

  @Test
  void appendsFinallyToOnlyTry() {
    assertEquals(
        """
        public void close() {
          try {
            flush();
          } catch (java.io.IOException e) {
            e.addSuppressed(failure);
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() {
              try {
                flush();
              } catch (java.io.IOException e) {
                e.addSuppressed(failure);
              }
            }
            """));
  }

  @Test
  void appendsFinallyToTryWithResources() {
    assertEquals(
        """
        public void close() throws Exception {
          try (AutoCloseable each = this::flush) {
            System.err.println(failure);
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() throws Exception {
              try (AutoCloseable each = this::flush) {
                System.err.println(failure);
              }
            }
            """));
  }

  @Test
  void usesFinallyBlockOfOnlyTry() {
    assertEquals(
        """
        public void close() throws java.io.IOException {
          try {
            System.err.println(failure);
          } finally {
            failure = null;
            flush();
          }
        }
        """,
        withClose(
            """
            public void close() throws java.io.IOException {
              try {
                System.err.println(failure);
              } finally {
                flush();
              }
            }
            """));
  }

  @Test
  void movesClearWithinFinallyBlock() {
    assertEquals(
        """
        public void close() throws java.io.IOException {
          try {
            System.err.println(failure);
          } finally {
            failure = null;
            flush();
          }
        }
        """,
        withClose(
            """
            public void close() throws java.io.IOException {
              try {
                System.err.println(failure);
              } finally {
                flush();
                failure = null;
              }
            }
            """));
  }

  @Test
  void usesFinallyBlockBehindHarmlessStatement() {
    assertEquals(
        """
        public void close() {
          System.out.println();
          try {
            System.err.println(failure);
          } finally {
            failure = null;
            System.out.println();
          }
        }
        """,
        withClose(
            """
            public void close() {
              System.out.println();
              try {
                System.err.println(failure);
              } finally {
                System.out.println();
              }
            }
            """));
  }

  @Test
  void wrapsTryBehindStatementThatMayThrow() {
    assertTrue(
        withClose(
                """
                public void close() throws java.io.IOException {
                  flush();
                  try {
                    System.err.println(failure);
                  } finally {
                    System.out.println();
                  }
                }
                """)
            .startsWith(
                "public void close() throws java.io.IOException {\n  try {\n    flush();\n"));
  }

  @Test
  void wrapsTryBehindReturn() {
    assertTrue(
        withClose(
                """
                public void close() {
                  if (hashCode() == 1) return;
                  try {
                    System.err.println(failure);
                  } finally {
                    System.out.println();
                  }
                }
                """)
            .startsWith("public void close() {\n  try {\n    if (hashCode() == 1) return;\n"));
  }

  @Test
  void wrapsTryWhoseFinallyBlockReadsSlot() {
    assertTrue(
        withClose(
                """
                public void close() throws java.io.IOException {
                  try {
                    flush();
                  } finally {
                    if (failure != null) System.err.println(failure);
                  }
                }
                """)
            .startsWith("public void close() throws java.io.IOException {\n  try {\n    try {\n"));
  }

  @Test
  void wrapsTryWhoseFinallyBlockReadsSlotThroughHelper() {
    assertTrue(
        mended(
                FIELD
                    + """
                      private void show() { System.err.println(failure); }
                      public void close() throws java.io.IOException {
                        try {
                          flush();
                        } finally {
                          show();
                        }
                      }
                    }
                    """)
            .contains("IOException {\n    try {\n      try {\n"));
  }

  @Test
  void wrapsTryWhoseFinallyBlockReadsContainerThroughLocal() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;

            class A {
              private final java.io.Closeable out;
              private final List<Throwable> failures = new ArrayList<>();
              A(java.io.Closeable out) { this.out = out; }
              void fail(Throwable cause) { failures.add(cause); }
              public void close() throws Exception {
                List<Throwable> all = failures;
                try {
                  out.close();
                } finally {
                  System.err.println(all);
                }
              }
            }
            """);

    assertTrue(
        mended.contains("        System.err.println(all);\n      }\n    } finally {\n"), mended);
  }

  @Test
  void usesFinallyBlockThatReadsOtherLocal() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;

            class A {
              private final java.io.Closeable out;
              private final List<Throwable> failures = new ArrayList<>();
              A(java.io.Closeable out) { this.out = out; }
              void fail(Throwable cause) { failures.add(cause); }
              public void close() throws Exception {
                int size = failures.size();
                try {
                  out.close();
                } finally {
                  System.err.println(size);
                }
              }
            }
            """);

    assertTrue(
        mended.contains("} finally {\n      failures.clear();\n      System.err.println(size);\n"),
        mended);
  }

  @Test
  void wrapsTryBehindHelperThatThrowsUnchecked() {
    String mended =
        mended(
            """
            class A {
              private Throwable failure;
              private final java.io.Closeable out;
              A(java.io.Closeable out) { this.out = out; }
              void fail(Throwable cause) { failure = cause; }
              private void flush() {
                try {
                  out.close();
                } catch (java.io.IOException e) {
                  throw new IllegalStateException(e);
                }
              }
              public void close() {
                flush();
                try {
                  System.err.println(failure);
                } catch (RuntimeException e) {
                  System.err.println(e);
                }
              }
            }
            """);

    assertTrue(mended.contains("close() {\n    try {\n      flush();\n      try {\n"), mended);
  }

  @Test
  void appendsFinallyBehindHelperThatCannotThrow() {
    String mended =
        mended(
            """
            class A {
              private Throwable failure;
              private int count;
              void fail(Throwable cause) { failure = cause; }
              private void flush() { count++; }
              public void close() {
                flush();
                try {
                  System.err.println(failure);
                } catch (RuntimeException e) {
                  System.err.println(e);
                }
              }
            }
            """);

    assertTrue(mended.contains("close() {\n    flush();\n    try {\n"), mended);
  }
}
