package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Static helpers of a class that has nothing to do with the one that closes. */
class ForeignHelperTest {
  private static final String SOURCE =
      """
      class A {
        A next;
        boolean closed;
        Throwable failure;
        void fail(Throwable cause) { failure = cause; }
        // NOTE
        public void close() { BODY }
      }
      """;
  private static final String HELPER =
      """
      final class Closing {
        static void forget(A a) { a.failure = null; }
        static void forget(A a, int times) { forget(a); }
        static void forgetIf(A a, boolean all) { if (all) { a.failure = null; } }
        static void mark(A a) { a.closed = true; }
        static void swap(A one, A other) { other.failure = null; }
        void end(A a) { a.failure = null; }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Closing.forget(this);",
        "Closing.forget(A.this, 1);",
        "Closing.forgetIf(this, true);",
        "if (closed) return; Closing.mark(this); Closing.forget(this);",
      })
  void ignoresClear(String body) {
    check(SOURCE.replace("BODY", body).replace("// NOTE", ""), HELPER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Closing.forget(next);",
        "Closing.forgetIf(this, false);",
        "Closing.forgetIf(this, next != null);",
        "Closing.swap(this, next);",
        "if (closed) return; Closing.forget(this);",
        "new Closing().end(this);",
      })
  void flagsWhatClearsNothingForSure(String body) {
    String note = "// BUG: Diagnostic contains: 'failure'";
    check(SOURCE.replace("BODY", body).replace("// NOTE", note), HELPER);
  }

  @Test
  void tellsReaderElsewhereThatRefuses() {
    check(
        SOURCE
            .replace("BODY", "closed = true;")
            .replace("// NOTE", "// BUG: Diagnostic contains: Nothing reads it"),
        """
        final class Reading {
          static Throwable of(A a) {
            if (a.closed) { throw new IllegalStateException(); }
            return a.failure;
          }
        }
        """);
  }
}
