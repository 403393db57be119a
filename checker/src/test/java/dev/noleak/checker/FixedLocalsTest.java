package dev.noleak.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Local variables and parameters that never change, in a file whose turn comes before or after that
 * of the class that is judged.
 */
class FixedLocalsTest {
  private static final String BASE =
      """
      class Base {
        Object connection = this;
        Object[] several = {this};
        protected Throwable failure;
        Throwable failure() { return failure; }
        void fail(Throwable cause) { failure = cause; }
        void set(Throwable cause) { failure = cause; }
        void setUnlessNull(Throwable cause) {
          if (cause == null) { cause = new Error(); }
          failure = cause;
        }
        void end() { BODY }
      }
      """;

  private static void check(String close, String body) {
    String base = BASE.replace("BODY", body);
    Checking.check(close, base);
    Checking.check(base, close);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object copy = connection; if (copy == null) { return; }",
        "Object copy; copy = connection; if (copy == null) { return; }",
        "Object copy; { copy = connection; } if (copy == null) { return; }",
        "for (;;) { Object copy = connection; if (copy == null) { return; } break; }",
        "for (;;) { Object copy; copy = connection; if (copy == null) { return; } break; }",
        "Object copy; do { copy = connection; } while (copy == several);"
            + " if (copy == null) { return; }",
        "Object copy = connection; while (copy == several) { copy = this.connection; }"
            + " if (copy == null) { return; }",
        "Object copy; if ((copy = connection) == null) { return; }",
      })
  void ignoresCopyOfState(String guard) {
    check(
        "class A extends Base { public void close() { end(); } }",
        guard + " failure = null; connection = null;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object copy = connection; copy = this.toString(); if (copy == null) { return; }",
        "Object copy = null; copy = connection; if (copy == null) { return; }",
        "Object copy; if (several == null) { copy = connection; } else { copy = several; }"
            + " if (copy == null) { return; }",
        "Object copy = connection; while (copy == several) { copy = several; }"
            + " if (copy == null) { return; }",
        "Object copy = connection; while (copy == several) { copy = ((Base) copy).connection; }"
            + " if (copy == null) { return; }",
        "Object copy; if ((copy = several) == null) { return; }",
        "String copy = (String) connection; copy += this; if (copy == null) { return; }",
        "for (Object copy : several) { if (copy == null) { return; } copy = connection; }",
        "Runnable run = () -> { Object copy = connection; };"
            + " Object copy = several[0]; if (copy == null) { return; }",
      })
  void flagsCopyThatChanges(String guard) {
    check(
        """
        class A extends Base {
          // BUG: Diagnostic contains: failure
          public void close() { end(); }
        }
        """,
        guard + " failure = null; connection = null;");
  }

  @Test
  void ignoresParameterThatIsNull() {
    check("class A extends Base { public void close() { set(null); } }", "");
  }

  @Test
  void flagsParameterThatChanges() {
    check(
        """
        class A extends Base {
          // BUG: Diagnostic contains: failure
          public void close() { setUnlessNull(null); }
        }
        """,
        "");
  }

  @Test
  void flagsNumberThatChanges() {
    check(
        """
        class A extends Base {
          private int state = 1;
          // BUG: Diagnostic contains: failure
          public void close() {
            int copy = state;
            copy++;
            if (copy == 0) { return; }
            failure = null;
            state = 0;
          }
        }
        """,
        "");
  }
}
