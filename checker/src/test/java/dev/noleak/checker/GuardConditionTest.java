package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each form of condition by which a guard leaves, or a reader refuses. */
class GuardConditionTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.*;

      class A {
        enum State {
          OPEN, HALF, CLOSED;
          boolean is(State other) { return this == other; }
        }
        static final class Other {
          boolean compareAndSet(boolean from, boolean to) { return from == to; }
        }
        final Other other = new Other();
        static final State LAST = State.CLOSED;
        static State first = State.OPEN;
        State state = State.OPEN;
        boolean closed;
        Boolean boxed = false;
        final AtomicReference<Boolean> held = new AtomicReference<>(false);
        int users = 9;
        long handle = 9;
        String text = "";
        java.io.InputStream in = java.io.InputStream.nullInputStream();
        final AtomicBoolean done = new AtomicBoolean();
        final AtomicReference<State> phase = new AtomicReference<>(State.OPEN);
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; users++; text += users; }
        boolean plain() { return closed; }
        boolean locked() { synchronized (this) { return closed; } }
        boolean tried() { try { return closed; } finally { users++; } }
        boolean counted() { users++; users++; return closed; }
        boolean asked(String by) { return closed; }
        boolean given(boolean closed) { return closed; }
        boolean caught() { try { return closed; } catch (RuntimeException e) { return true; } }
        boolean mixed() { if (users > 3) { return true; } return closed; }
        boolean looped() { while (users > 3) { users--; } return closed; }
        boolean open() { return !closed; }
        // NOTE
        MEMBER
      }
      """;

  private static void check(String note, String body) {
    Checking.check(
        SOURCE
            .replace("// NOTE", note)
            .replace("MEMBER", "public void close() { " + body + " failure = null; }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean open = !closed; if (!open) return; closed = true;",
        "boolean gone = closed & done.get(); if (!gone) { failure = null; } closed = true;",
        "boolean gone = closed | done.get(); if (gone) return; closed = true; done.set(true);",
        "boolean gone = closed || done.get(); if (gone) return; done.set(true); closed = true;",
        "boolean open = !closed & users > 2; if (!open) return; closed = true; users = 0;",
        "boolean gone = closed ? closed : users > 2 && closed; if (gone) return; closed = true;",
        "boolean gone = !closed ? false : closed | users > 2; if (gone) return; closed = true;",
        "boolean gone = closed == true; if (gone) return; closed = true;",
        "if (closed == true) return; closed = true;",
        "if (true == closed) return; closed = true;",
        "if (done.compareAndSet(false, true) == false) return;",
        "if (done.compareAndSet(false, true) != true) return;",
        "if (false == done.compareAndSet(false, true)) return;",
        "if (open() == false) return; closed = true;",
        "if (open() == false == true) return; closed = true;",
        "if (closed != false) return; closed = true;",
        "boolean gone = state != State.OPEN; if (gone) return; state = State.CLOSED;",
        "if (state.equals(State.CLOSED)) return; state = State.CLOSED;",
        "if (State.CLOSED.equals(state)) return; state = State.CLOSED;",
        "if (java.util.Objects.equals(state, State.CLOSED)) return; state = State.CLOSED;",
        "if (\"closed\".equals(text)) return; text = \"closed\";",
        "if (text.equals(\"closed\")) return; text = \"closed\";",
        "if (java.util.Objects.isNull(in)) return; in = null;",
        "if (!java.util.Objects.nonNull(in)) return; in = null;",
        "if (boxed) return; boxed = true;",
        "if (boxed) return; boxed = Boolean.TRUE;",
        "if (Boolean.TRUE.equals(boxed)) return; boxed = true;",
        "if (Boolean.FALSE.equals(closed)) { failure = null; } closed = true;",
        "if (held.get()) return; held.set(true);",
        "if (handle == 0L) return; handle = 0;",
        "if (handle == -1) return; handle = -1L;",
        "if (state == LAST) return; state = LAST;",
        "if (!(in instanceof java.io.InputStream)) return; in = null;",
        "switch (state) { case CLOSED: return; default: } state = State.CLOSED;",
        "switch (state) { case OPEN: state = State.CLOSED; break; default: return; }",
        "switch (state) { default -> { return; } case OPEN, HALF -> state = State.CLOSED; }",
        "switch (users) { case 1: case 2: users = 0; break; default: return; }",
        "if (users < 0) return; users = -1;",
        "if (users <= 0) return; users = 0;",
        "if (users > 5) return; users = 6;",
        "if (users >= 5) return; users = 5;",
        "if (0 > users) return; users = -1;",
        "if (5 <= users) return; users = 5;",
        "boolean first = done.compareAndSet(false, true); if (!first) return;",
        "boolean first = done.weakCompareAndSetPlain(false, true); if (!first) return;",
        "boolean was = done.getAndSet(true); if (was) return;",
        "State was = phase.getAndSet(State.CLOSED); if (was == State.CLOSED) return;",
        "State was = phase.get(); if (was == State.CLOSED) return; phase.set(State.CLOSED);",
        "java.io.InputStream was; if ((was = in) == null) return; in = null;",
        "State was; do { was = phase.get(); if (was == State.CLOSED) return; } while (!phase.compareAndSet(was, State.CLOSED));",
        "State was = phase.get(); while (!phase.compareAndSet(was, State.CLOSED)) { was = phase.get(); } if (was == State.CLOSED) return;",
        "if (plain()) return; closed = true;",
        "if (locked()) return; closed = true;",
        "if (tried()) return; closed = true;",
        "if (counted()) return; closed = true;",
        "if (asked(text)) return; closed = true;",
        "if (!open()) return; closed = true;",
        "boolean gone = locked(); if (gone) return; closed = true;",
        "boolean gone = asked(text); if (gone) return; closed = true;",
      })
  void ignoresGuard(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean open = !closed; if (open) return; closed = true;",
        "boolean gone = closed | done.get(); if (gone) return; closed = true;",
        "boolean gone = closed || done.get(); if (gone) return; done.set(true);",
        "boolean open = !closed & users > 2; if (!open) return; closed = true;",
        "boolean gone = closed ? closed : done.get(); if (gone) return; closed = true;",
        "boolean gone = !closed ? done.get() : closed; if (gone) return; closed = true;",
        "boolean gone = closed & done.get(); if (gone) return; closed = true;",
        "boolean gone = closed & done.get(); if (gone) return; users = 0;",
        "boolean open = !closed | done.get(); if (!open) return; closed = true;",
        "boolean gone = closed ? done.get() : closed; if (gone) return; closed = true;",
        "boolean gone = done.get() ? closed : closed; if (gone) return; closed = true;",
        "if (closed == false) return; closed = true;",
        "if (done.compareAndSet(false, true) == true) return;",
        "if (open() != false) return; closed = true;",
        "if (open() == done.get()) return; closed = true;",
        "if (closed != true) return; closed = true;",
        "if (state == first) return; state = first;",
        "if (state.equals(State.OPEN)) return; state = State.CLOSED;",
        "if (State.OPEN.equals(state)) return; state = State.CLOSED;",
        "if (java.util.Objects.equals(state, State.OPEN)) return; state = State.CLOSED;",
        "if (\"closed\".equals(text)) return; text = \"open\";",
        "if (java.util.Objects.nonNull(in)) return; in = null;",
        "if (!boxed) return; boxed = true;",
        "if (boxed) return; boxed = Boolean.FALSE;",
        "if (Boolean.FALSE.equals(boxed)) return; boxed = true;",
        "if (!held.get()) return; held.set(true);",
        "if (handle == 1L) return; handle = 0;",
        "if (state.is(State.CLOSED)) return; state = State.CLOSED;",
        "if (equals(this)) return; closed = true;",
        "if (!(text instanceof String)) return; closed = true;",
        "if (users < 0) return; users = 0;",
        "if (users <= 0) return; users = 1;",
        "if (users > 5) return; users = 5;",
        "if (users >= 5) return; users = 4;",
        "if (users < 0) return; closed = true;",
        "if (users + 1 < 0) return; users = -1;",
        "switch (state) { case OPEN: return; default: } state = State.CLOSED;",
        "switch (state) { case OPEN: case CLOSED: state = State.CLOSED; break; default: return; }",
        "switch (first) { case OPEN: state = State.CLOSED; break; default: return; }",
        "switch (first) { case CLOSED: return; default: } state = State.CLOSED;",
        "if (!other.compareAndSet(false, true)) return;",
        "boolean first = done.compareAndSet(false, true); if (first) return;",
        "boolean first = done.compareAndSet(true, false); if (first) return; done.set(true);",
        "boolean was = done.getAndSet(false); if (was) return;",
        "State was = phase.getAndSet(State.CLOSED); if (was == State.OPEN) return;",
        "java.io.InputStream was; if ((was = in) != null) return; in = null;",
        "State was; do { was = phase.get(); if (was == State.OPEN) return; } while (!phase.compareAndSet(was, State.CLOSED));",
        "State was = phase.get(); while (!phase.compareAndSet(was, State.CLOSED)) { was = first; } if (was == State.CLOSED) return;",
        "if (caught()) return; users = 0;",
        "if (mixed()) return; users = 0;",
        "if (given(done.get())) return; closed = true;",
        "boolean gone = given(done.get()); if (gone) return; closed = true;",
        "if (open()) return; closed = true;",
      })
  void flagsOther(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ closed = true ~ if (plain()) return null; return failure;
          DEAD ~ closed = true ~ if (locked()) return null; return failure;
          DEAD ~ closed = true ~ if (tried()) return null; return failure;
          DEAD ~ closed = true ~ if (counted()) return null; return failure;
          DEAD ~ closed = true ~ if (asked(text)) return null; return failure;
          DEAD ~ closed = true ~ if (!open()) return null; return failure;
          DEAD ~ closed = true ~ boolean open = open(); if (!open) return null; return failure;
          DEAD ~ closed = true ~ return closed ? null : failure;
          DEAD ~ closed = true ~ if (closed | users > 3) return null; return failure;
          DEAD ~ closed = true ~ if (users > 3 | closed) return null; return failure;
          DEAD ~ closed = true ~ if (!closed & users > 3) return failure; return null;
          DEAD ~ closed = true ~ if (users > 3 & !closed) return failure; return null;
          DEAD ~ state = State.CLOSED ~ if (state.equals(State.CLOSED)) return null; return failure;
          DEAD ~ state = State.CLOSED ~ if (state != State.OPEN) return null; return failure;
          DEAD ~ done.set(true) ~ boolean gone = done.get(); if (gone) return null; return failure;
          DEAD ~ users = -1 ~ if (users < 0) return null; return failure;
          DEAD ~ in = null ~ if (in == null) return null; return failure;
          DEAD ~ in = null ~ if (!(in instanceof Object)) return null; return failure;
          READABLE ~ closed = true ~ if (caught()) return null; return failure;
          READABLE ~ closed = true ~ if (mixed()) return null; return failure;
          READABLE ~ closed = true ~ if (looped()) return null; return failure;
          READABLE ~ closed = true ~ if (given(done.get())) return null; return failure;
          READABLE ~ closed = true ~ if (open()) return null; return failure;
          READABLE ~ closed = true ~ if (closed & users > 3) return null; return failure;
          READABLE ~ closed = true ~ if (users > 3 & closed) return null; return failure;
          READABLE ~ closed = true ~ if (!closed | users > 3) return failure; return null;
          READABLE ~ users = 0 ~ if (text.isEmpty()) return null; return failure;
          READABLE ~ closed = true ~ return done.get() ? null : failure;
          READABLE ~ state = State.CLOSED ~ if (state.equals(State.OPEN)) return null; return failure;
          READABLE ~ users = 0 ~ if (users < 0) return null; return failure;
          READABLE ~ in = null ~ if (in instanceof Object) return null; return failure;
          READABLE ~ state = State.CLOSED ~ if (state == State.OPEN) return null; throw failure;
          READABLE ~ users = 0 ~ if (users == 9) return null; throw failure;
          REASON ~ closed = true ~ if (closed == false) return null; throw failure;
          REASON ~ closed = true ~ if (!closed) return null; throw failure;
          REASON ~ closed = true ~ if (open()) return null; throw failure;
          REASON ~ state = State.CLOSED ~ if (state == State.CLOSED) throw failure; return null;
          REASON ~ state = State.CLOSED ~ if (state != State.CLOSED) return null; throw failure;
          """)
  void tellsReader(Kind kind, String closing, String reading) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                SOURCE.replace(
                    "MEMBER",
                    "Exception get() { %s } public void close() { %s; }"
                        .formatted(reading, closing))),
            "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }
}
