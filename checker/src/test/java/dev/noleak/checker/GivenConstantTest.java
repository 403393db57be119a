package dev.noleak.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Helpers that one call gives a constant: close(true), setState(State.CLOSED). */
class GivenConstantTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.*;

      class A {
        enum State { OPEN, CLOSING, CLOSED }
        static final int RUNNING = 0, STOPPED = 2;
        static final Object GONE = new Object();
        static final Object SAME = GONE;
        State state = State.OPEN;
        int phase;
        boolean closed;
        int users;
        Object owner = this;
        final AtomicReference<State> held = new AtomicReference<>(State.OPEN);
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; }
        private void dispose(boolean disposing) { if (disposing) { failure = null; } }
        private void close(boolean later) { if (later && users > 0) { return; } failure = null; }
        private void pass(boolean disposing) { dispose(disposing); }
        private void changed(boolean now) { if (users > 3) { now = false; } if (now) failure = null; }
        private void end(State next) { if (next == State.CLOSED) { failure = null; } }
        private void endUnless(State next) { if (next != State.OPEN) { failure = null; } }
        private void choose(State next) { switch (next) { case CLOSED: failure = null; break; default: } }
        private void skip(State next) { switch (next) { case OPEN: return; default: failure = null; } }
        private void stop(int next) { if (next == STOPPED) { failure = null; } }
        private void own(Object next) { if (next == GONE) { failure = null; } }
        private void lend(Object next) { if (next == GONE) { return; } failure = null; }
        private void setClosed(boolean closed) { this.closed = closed; }
        private void setState(State next) { state = next; }
        private void setPhase(int next) { phase = next; }
        private void setOwner(Object next) { owner = next; }
        private void hold(State next) { held.set(next); }
        private boolean move(State from, State to) { return held.compareAndSet(from, to); }
        private synchronized boolean become(State next) {
          if (state == next) { return false; }
          state = next;
          return true;
        }
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
        "dispose(true);",
        "this.dispose(!false);",
        "close(false);",
        "pass(true);",
        "end(State.CLOSED);",
        "endUnless(State.CLOSED);",
        "choose(State.CLOSED);",
        "skip(State.CLOSED);",
        "stop(STOPPED);",
        "own(GONE);",
        "dispose(false); dispose(true);",
        "Runnable run = () -> dispose(true); run.run();",
      })
  void ignoresClearThatTheConstantLeadsTo(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dispose(false);",
        "dispose(users > 3);",
        "close(true);",
        "pass(false);",
        "changed(true);",
        "end(State.CLOSING);",
        "endUnless(State.OPEN);",
        "choose(State.CLOSING);",
        "skip(State.OPEN);",
        "stop(RUNNING);",
        "own(this);",
        "lend(SAME);",
        "if (users > 3) { dispose(true); } else { dispose(false); }",
      })
  void flagsOther(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (closed) return; setClosed(true); failure = null;",
        "if (state == State.CLOSED) return; setState(State.CLOSED); failure = null;",
        "if (phase == STOPPED) return; setPhase(STOPPED); failure = null;",
        "if (owner == null) return; setOwner(null); failure = null;",
        "if (held.get() == State.CLOSED) return; hold(State.CLOSED); failure = null;",
        "if (!move(State.OPEN, State.CLOSED)) return; failure = null;",
        "if (move(State.OPEN, State.CLOSED)) { failure = null; }",
        "if (!become(State.CLOSED)) return; failure = null;",
      })
  void ignoresGuardByStateThatIsGiven(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (closed) return; setClosed(false); failure = null;",
        "if (state == State.CLOSED) return; setState(State.CLOSING); failure = null;",
        "if (state == State.CLOSED) return; setState(state); failure = null;",
        "if (phase == STOPPED) return; setPhase(RUNNING); failure = null;",
        "if (owner == null) return; setOwner(this); failure = null;",
        "if (move(State.OPEN, State.CLOSED)) return; failure = null;",
        "if (!move(State.CLOSED, State.CLOSED)) return; failure = null;",
        "if (become(State.CLOSED)) return; failure = null;",
      })
  void flagsOtherState(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }

  @Test
  void ignoresThrowThatTheConstantRulesOut() {
    Checking.check(
        """
        class A {
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          private void end(boolean quietly) { if (!quietly) { throw failure; } failure = null; }
          public void close() { end(true); }
        }
        """);
  }

  /** What is put aside is not run: the state that it would leave is no reason against the guard. */
  @Test
  void ignoresGuardBesideSetterPutAside() {
    Checking.check(
        """
        class A {
          enum State { OPEN, CLOSED }
          private State state = State.OPEN;
          private Runnable again;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void reopen() { again.run(); }
          private void to(State next) {
            if (state == next) { return; }
            state = next;
          }
          public void close() {
            if (state == State.CLOSED) { return; }
            failure = null;
            to(State.CLOSED);
            again = () -> to(State.OPEN);
          }
        }
        """);
  }
}
