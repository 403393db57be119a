package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static String message(String source) {
    return Compilation.of(Map.of("A.java", source)).finding().message();
  }

  @Test
  void tellsWhatWhyAndWhatToDo() {
    assertEquals(
        "close() keeps the Throwable in 'failure' (stored in fail(), line 5): it is still there at"
            + " the end. Nothing reads it on a closed object, and whoever holds the closed object"
            + " holds it, its causes and the class loaders of its backtrace. Clear it before"
            + " anything can throw: 'failure = null;'. Kept on purpose?"
            + " @SuppressWarnings(\"CloseKeepsThrowable\") on the field, the method or the class.",
        message(
            """
            class A {
              private Throwable failure;

              void fail(Throwable cause) {
                failure = cause;
              }

              public void close() {}
            }
            """));
  }

  @Test
  void showsTitleAndPage() {
    String output =
        Compilation.of(
                Map.of(
                    "A.java",
                    """
                    class A {
                      private Throwable failure;
                      void fail(Throwable cause) { failure = cause; }
                      public void close() {}
                    }
                    """))
            .output();

    assertTrue(output.startsWith("[CloseKeepsThrowable] close() keeps"), output);
    assertTrue(
        output.contains("(see https://noleak.dev/checker/docs/CloseKeepsThrowable.md)"), output);
  }

  @Test
  void asksForFinallyWhereCloseReadsSlot() {
    String message =
        message(
            """
            class A {
              private RuntimeException failure;
              void fail(RuntimeException cause) { failure = cause; }
              public void close() {
                if (failure != null) { throw failure; }
              }
            }
            """);

    assertTrue(
        message.contains("Clear it on every way out, in a finally block: 'failure = null;'."),
        message);
  }

  @Test
  void shortensLongCall() {
    String message =
        message(
            """
            class A {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              void flush(String first, String second, String third) throws Exception {
                throw new Exception(first + second + third);
              }
              public void close() throws Exception {
                flush("one that is rather long", "two that is rather long", "three");
                failure = null;
              }
            }
            """);

    assertTrue(
        message.contains(
            "when 'flush(\"one that is rather long\", \"two that is rather long...' in line 8 throws"),
        message);
  }

  @Test
  void showsHowToClearEachForm() {
    String message =
        message(
            """
            import java.util.ArrayList;
            import java.util.List;

            class A {
              private final List<Throwable> failures = new ArrayList<>();
              void fail(Throwable cause) { failures.add(cause); }
              public void close() {}
            }
            """);

    assertTrue(message.contains("before anything can throw: 'failures.clear();'."), message);
  }
}
