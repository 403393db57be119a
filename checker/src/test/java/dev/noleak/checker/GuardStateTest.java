package dev.noleak.checker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each kind of state, brought about by closing on the way that clears, elsewhere, or not at all.
 */
class GuardStateTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.*;

      class A {
        enum State { OPEN, CLOSING, CLOSED }
        State state = State.OPEN;
        boolean closed;
        int users;
        Object promise;
        static Object promise() { return new Object(); }
        java.io.InputStream in = java.io.InputStream.nullInputStream();
        final AtomicBoolean done = new AtomicBoolean();
        final AtomicReference<State> phase = new AtomicReference<>(State.OPEN);
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; }
        void start() { state = State.OPEN; in = null; done.set(true); closed = true; }
        private void mark() { closed = true; state = State.CLOSED; in = null; done.set(true); }
        private void markIfUnused() { if (users == 0) { closed = true; in = null; } }
        private void clear() { closed = true; failure = null; }
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
        "if (closed) return; failure = null; closed = true;",
        "boolean both; if (closed) return; closed = both = true; failure = null;",
        "if (closed) return; mark(); failure = null;",
        "if (closed) return; clear();",
        "if (users < 0) throw new IllegalStateException(); users = 2; failure = null;",
        "if (!closed) clear();",
        "if (closed) { throw new IllegalStateException(); } closed = true; failure = null;",
        "if (done.get()) return; done.set(true); failure = null;",
        "if (done.get()) return; mark(); failure = null;",
        "if (done.compareAndSet(false, true)) { failure = null; }",
        "if (!done.compareAndSet(false, true)) return; failure = null;",
        "if (done.getAndSet(true)) return; failure = null;",
        "if (state == State.CLOSED) return; mark(); failure = null;",
        "if (state != State.CLOSED) { state = State.CLOSED; failure = null; }",
        "if (phase.getAndSet(State.CLOSED) == State.CLOSED) return; failure = null;",
        "if (phase.get() == State.CLOSED) return; phase.set(State.CLOSED); failure = null;",
        "if (in == null) return; in = null; failure = null;",
        "if (in == null) return; mark(); failure = null;",
        "if (in != null) { in = null; failure = null; }",
        "if (promise != null) return; promise = new Object(); failure = null;",
        "if (promise == null) { promise = promise(); failure = null; }",
        "if (closed) return; markIfUnused(); failure = null;",
        "try { if (closed) return; closed = true; } finally { failure = null; }",
        "if (closed) return; closed = true; try { users = 0; } finally { failure = null; }",
      })
  void ignoresStateThatClosingBringsAbout(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (closed) return; failure = null;",
        "if (promise != null) return; failure = null;",
        "if (promise == null) { promise = new Object(); }",
        "if (users > 0) { promise = new Object(); failure = null; return; } if (users < 0) { promise ="
            + " null; failure = null; return; } if (promise != null) { promise(); }",
        "if (users > 0) { closed = true; failure = null; return; } closed = Boolean.getBoolean(\"\");"
            + " if (closed) { promise(); } else { failure = null; }",
        "if (promise == null) { promise = new Object(); } else { failure = null; }",
        "if (users < 0) throw new IllegalStateException(); users = 2;",
        "if (users == -1) throw new IllegalStateException(); users = 2;",
        "if (in != null) throw new IllegalStateException(); in = null;",
        "if (closed) return; closed = false; failure = null;",
        "boolean both; if (closed) return; closed = both = false; failure = null;",
        "if (closed) return; new A().closed = true; failure = null;",
        "if (closed) return; boolean closed = true; failure = null;",
        "if (closed) return; state = State.CLOSED; failure = null;",
        "if (!closed) return; failure = null;",
        "if (done.get()) return; failure = null;",
        "if (done.get()) return; done.set(false); failure = null;",
        "if (state == State.CLOSED) return; failure = null;",
        "if (state == State.CLOSED) return; state = State.CLOSING; failure = null;",
        "if (phase.get() == State.OPEN) return; phase.set(State.CLOSED); failure = null;",
        "if (phase.get() == State.CLOSED) return; failure = null;",
        "if (in == null) return; failure = null;",
        "if (in != null) { failure = null; }",
        "if (in == null) return; in = java.io.InputStream.nullInputStream(); failure = null;",
        "if (users == 0) return; failure = null;",
        "if (closed) return; if (users > 3) { closed = true; return; } failure = null;",
        "if (closed) return; if (users > 3) { closed = true; } else { failure = null; }",
        "if (closed) return; mark();",
        "if (done.compareAndSet(false, true)) { users = 0; }",
        "if (in == null) return; in = null;",
      })
  void flagsStateThatItDoesNot(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }

  @Test
  void flagsExchangeThatChangesNothing() {
    Checking.check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          private final AtomicBoolean done = new AtomicBoolean();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; done.set(true); }
          // BUG: Diagnostic contains: it is still there on return in line 9
          public void close() {
            if (done.compareAndSet(true, true)) { return; }
            failure = null;
          }
        }
        """);
  }
}
