package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a reader refuses a closed object: by a switch, by what a library checks; and odd readers. */
class RefusingReaderTest {
  private static final String SOURCE =
      """
      class A {
        enum State { NEW, OPEN, CLOSED }
        State state = State.NEW;
        boolean closed;
        int users;
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; users++; }
        private void ensureOpen() { lib.Preconditions.checkState(!closed); }
        public void close() { closed = true; state = State.CLOSED; }
        MEMBER
      }
      """;
  private static final String PRECONDITIONS =
      """
      package lib;

      public class Preconditions {
        public static native void checkState(boolean expression);
        public static native void checkState(boolean expression, Object message);
        public static native boolean isTrue(boolean expression);
        public static native void checkState(Object expression);
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ Exception get() { switch (state) { case OPEN: return failure; default: return null; } }
          DEAD ~ Exception get() { return switch (state) { case NEW, OPEN -> failure; default -> null; }; }
          DEAD ~ Exception get() { return switch (state) { case CLOSED -> null; default -> failure; }; }
          DEAD ~ Exception get() { switch (state) { case CLOSED: throw new Error(); default: } return failure; }
          READABLE ~ Exception get() { return switch (state) { case NEW, CLOSED -> failure; default -> null; }; }
          READABLE ~ Exception get() { return switch (users) { case 1 -> failure; default -> null; }; }
          READABLE ~ Exception get() { switch (state) { case CLOSED: users++; default: } return failure; }
          REASON ~ void use() { switch (state) { case CLOSED: throw new Error(failure); default: } }
          REASON ~ void use() { switch (state) { case CLOSED -> throw failure; case NEW -> users++; default -> {} } }
          DEAD ~ Exception get() { lib.Preconditions.checkState(!closed); return failure; }
          DEAD ~ Exception get() { lib.Preconditions.checkState(state != State.CLOSED, "closed"); return failure; }
          DEAD ~ Exception get() { ensureOpen(); return failure; }
          REASON ~ void use() { lib.Preconditions.checkState(closed); throw failure; }
          READABLE ~ Exception get() { lib.Preconditions.checkState(users > 1); return failure; }
          READABLE ~ Exception get() { lib.Preconditions.isTrue(!closed); return failure; }
          READABLE ~ Exception get() { lib.Preconditions.checkState((Object) !closed); return failure; }
          READABLE ~ Exception get(boolean any) { Object none = any ? null : null; return failure; }
          READABLE ~ void idle() { if (failure != null) { users++; } for (;;) { continue; } }
          """)
  void tells(Kind kind, String member) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                SOURCE.replace("MEMBER", member),
                "lib/Preconditions.java",
                PRECONDITIONS),
            "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }

  /** What a method written before the reader does, and never or mostly returns from. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ private void never() { throw new Error(); }
          DEAD ~ private void never() { synchronized (this) { throw new Error(); } }
          DEAD ~ private void never() { { users++; throw new Error(); } }
          DEAD ~ private void never() { if (users > 1) { throw new Error(); } else { throw new Error(); } }
          DEAD ~ private void never() { Runnable end = () -> { return; }; end.run(); throw new Error(); }
          DEAD ~ private void never() { new Object() { void end() { return; } }.end(); throw new Error(); }
          DEAD ~ private void never() { always(); } private void always() { throw new Error(); }
          DEAD ~ static final Error NO = new Error(); private void never() { try { throw NO; } catch (IllegalStateException e) { users++; } }
          DEAD ~ private void never() { try { users++; } finally { throw new Error(); } }
          DEAD ~ private void never() { if (closed) { throw new Error(); } else { users++; } }
          READABLE ~ private void never() { if (users > 1) { throw new Error(); } }
          READABLE ~ private void never() { if (users > 1) { throw new Error(); } else { users++; } }
          READABLE ~ private void never() { if (users > 1) { users++; } else { throw new Error(); } }
          READABLE ~ private void never() { try { if (users > 1) { throw new Error(); } } finally { users++; } }
          READABLE ~ private void never() { if (users > 1) { throw new Error(); } users++; }
          READABLE ~ private void never() { synchronized (this) { if (users > 1) { throw new Error(); } users++; } }
          READABLE ~ private void never() { while (users > 1) { users--; } }
          READABLE ~ private void never() { for (;;) { if (users-- < 1) { return; } } }
          READABLE ~ private void never() { if (closed) { users++; } }
          DEAD ~ private void never() { if (closed) { throw new Error(); } }
          DEAD ~ private void never() { while (closed) { users++; } }
          """)
  void tellsBehindHelper(Kind kind, String helper) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                SOURCE.replace("MEMBER", helper + " Exception get() { never(); return failure; }"),
                "lib/Preconditions.java",
                PRECONDITIONS),
            "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }
}
