package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Close methods that choose by their state in a switch. */
class SwitchGuardTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.AtomicReference;

      class A {
        enum State { OPEN, CLOSING, CLOSED }
        State state = State.OPEN;
        final AtomicReference<State> phase = new AtomicReference<>(State.OPEN);
        int users;
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; }
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
        "switch (phase.getAndSet(State.CLOSED)) { case CLOSED: return; default: } failure = null;",
        "switch (phase.getAndSet(State.CLOSED)) { case OPEN: case CLOSING: failure = null; default: }",
        "State was = state; state = State.CLOSED; switch (was) { case CLOSED: return; default: } failure = null;",
        "switch (state) { case OPEN, CLOSING: state = State.CLOSED; failure = null; break; case CLOSED: }",
        "switch (state) { case OPEN, CLOSING -> { state = State.CLOSED; failure = null; } case CLOSED -> {} }",
        "switch (state) { case OPEN, CLOSING: failure = null; break; case CLOSED: failure = null; }",
        "switch (state) { case OPEN, CLOSING, CLOSED -> failure = null; }",
        "switch (state) { case CLOSED: state = State.CLOSED; break; case CLOSING: case OPEN: failure = null; break; default: throw new AssertionError(); }",
      })
  void ignores(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "switch (phase.getAndSet(State.CLOSED)) { case OPEN: return; default: } failure = null;",
        "State was = state; state = State.CLOSED; switch (was) { case OPEN: return; default: } failure = null;",
        "state = State.CLOSED; switch (state) { case CLOSED: return; default: } failure = null;",
        "switch (state) { case CLOSING, CLOSED: return; default: } state = State.CLOSED; failure = null;",
        "switch (state) { case CLOSING, CLOSED -> {} default -> { state = State.CLOSED; failure = null; } }",
        "switch (state) { case OPEN, CLOSING: failure = null; break; case CLOSED: }",
        "switch (state) { case OPEN: failure = null; break; case CLOSED: failure = null; }",
      })
  void flags(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }
}
