package dev.noleak.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helpers by what they are given: a literal null, or something else. */
class SetterTest {
  private static final String SOURCE =
      """
      class A {
        static Throwable last;
        A other;
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
        void set(Throwable cause) { failure = cause; }
        void set(Throwable cause, Boolean now) { set(cause); }
        void set(Object message) { failure = new Error(String.valueOf(message)); }
        void text(String text) { failure = text == null ? null : new Error(text); }
        void other(String text) { failure = text != null ? new Error(text) : null; }
        void wrong(String text) { failure = text == null ? last : null; }
        void maybe(Throwable cause) { if (cause != null) { failure = cause; } }
        A with(Throwable cause) { this.failure = cause; return this; }
        static void give(A a, Throwable cause) { a.failure = cause; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set((Throwable) null);",
        "this.set((Throwable) null);",
        "set(null, true);",
        "set(null, null);",
        "with(null);",
        "give(this, null);",
        "text(null);",
        "other(null);",
        "fail(null);",
      })
  void ignoresLiteralNull(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set(last);",
        "set(last, true);",
        "set(new Error());",
        "set(\"closed\");",
        "set((Object) null);",
        "with(last);",
        "give(this, last);",
        "give(other, null);",
        "text(\"closed\");",
        "other(\"closed\");",
        "wrong(null);",
        "maybe(null);",
        "other.set((Throwable) null);",
        "new A().with(null);",
      })
  void flagsAnythingElse(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }

  private static final String SETTER_OF_HOLDER =
      """
      class A {
        private static class State {
          private Throwable failure;
          void set(Throwable cause) { put(cause); }
          private void put(Throwable cause) { failure = cause; }
        }
        private final State state = new State();
        void fail(Throwable cause) { state.set(cause); }
        // NOTE
        public void close() { state.set(GIVEN); }
      }
      """;

  @Test
  void ignoresSetterOfHolderThatGivesNullOn() {
    Checking.check(SETTER_OF_HOLDER.replace("GIVEN", "null"));
  }

  @Test
  void flagsSetterOfHolderThatGivesThrowableOn() {
    Checking.check(
        SETTER_OF_HOLDER
            .replace("// NOTE", "// BUG: Diagnostic contains: 'state.failure'")
            .replace("GIVEN", "new Error()"));
  }
}
