package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import java.util.List;
import org.junit.jupiter.api.Test;

class KindTest {
  private static final List<String> ALL = List.of("-XepOpt:NoLeak:Report=all");
  private static final List<String> DEAD = List.of("-XepOpt:NoLeak:Report=dead");
  private static final List<String> READABLE = List.of("-XepOpt:NoLeak:Report=readable");

  private static final String GETTER =
      """
      class A {
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
        Throwable failure() { return failure; }
        // BUG: Diagnostic contains: It can still be read on a closed object
        public void close() {}
      }
      """;

  private static final String REASON =
      """
      class A {
        private boolean closed;
        private Throwable reason;
        void fail(Throwable cause) { reason = cause; }
        void send() {
          if (closed) {
            throw new IllegalStateException("closed", reason);
          }
        }
        // BUG: Diagnostic contains: It is read to tell why the object is closed
        public void close() { closed = true; }
      }
      """;

  private static String withoutReport(String source) {
    return source.replaceAll("// BUG.*", "");
  }

  @Test
  void ignoresReasonByDefault() {
    check(withoutReport(REASON));
  }

  @Test
  void ignoresReasonWhereReadableIsAsked() {
    check(READABLE, withoutReport(REASON));
  }

  @Test
  void ignoresReadableWhereDeadIsAsked() {
    check(DEAD, withoutReport(GETTER));
  }

  @Test
  void flagsAsDeadWithoutReader() {
    check(
        DEAD,
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWithToStringOnly() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public String toString() { return "A[" + failure + "]"; }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWithLoggingOnly() {
    check(
        """
        class A {
          private static final System.Logger LOG = System.getLogger("a");
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void show() { LOG.log(System.Logger.Level.INFO, "failed", failure); }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWhereReaderRefusesFirst() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void ensureOpen() {
            if (closed) { throw new IllegalStateException("closed"); }
          }
          Throwable failure() {
            ensureOpen();
            return failure;
          }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsDeadWhereReaderReturnsFirst() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          Throwable failure() { return closed ? null : failure; }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsDeadWherePrivateReaderIsNotCalled() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void rethrow() throws Throwable { throw failure; }
          void send() throws Throwable {
            if (!closed) { rethrow(); }
          }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReadableWithGetter() {
    check(GETTER);
    check(ALL, GETTER);
  }

  @Test
  void flagsAsReadableWhereReaderRefusesForOtherReason() {
    check(
        """
        class A {
          private boolean closed;
          private boolean started;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; started = true; }
          Throwable failure() {
            if (!started) { throw new IllegalStateException("not started"); }
            return failure;
          }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReadableWhereAnotherClassReads() {
    check(
        """
        class A {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() {}
        }
        """,
        """
        class B {
          Throwable of(A a) { return a.failure; }
        }
        """);
  }

  @Test
  void flagsAsReadableWhereItIsThrownOpenOrClosed() {
    check(
        """
        class A {
          private boolean closed;
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          void send() { if (failure != null) { throw failure; } }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReasonWhereCauseOnClosedBranch() {
    check(ALL, REASON);
  }

  @Test
  void flagsAsReasonWhereThrownOnClosedBranch() {
    check(
        ALL,
        """
        class A {
          private boolean closed;
          private RuntimeException reason;
          void fail(RuntimeException cause) { reason = cause; }
          void send() {
            if (closed) { throw reason; }
          }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReasonWhereGetterBecomesCause() {
    check(
        ALL,
        """
        class A {
          private boolean closed;
          private Throwable reason;
          void fail(Throwable cause) { reason = cause; }
          Throwable reason() { return reason; }
          void send() {
            if (closed) { throw new IllegalStateException(reason()); }
          }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReasonWhereInitCause() {
    check(
        ALL,
        """
        import java.io.IOException;

        class A {
          private boolean closed;
          private Throwable reason;
          void fail(Throwable cause) { reason = cause; }
          void send() throws IOException {
            if (closed) {
              IOException refused = new IOException("closed");
              refused.initCause(reason);
              throw refused;
            }
          }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsDeadBeforeReadable() {
    check(
        ALL,
        """
        class A {
          private Throwable readable;
          private Throwable dead;
          void fail(Throwable cause) { readable = cause; dead = cause; }
          Throwable readable() { return readable; }
          // BUG: Diagnostic contains: 'dead'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWhereOnlyClosingReads() {
    check(
        DEAD,
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void tell() { if (failure != null) { System.out.println(3); } }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() { tell(); }
        }
        """);
  }

  @Test
  void flagsAsReadableWhereOthersMayCallWhatCloseCalls() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void check() { if (failure != null) { System.out.println(4); } }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() { check(); }
        }
        """);
  }

  @Test
  void ignoresReasonThatCloseReadsThroughItsGetter() {
    check(
        """
        class A {
          private Exception failure;
          void fail(Exception cause) { failure = cause; }
          boolean isOpen() { return failure == null; }
          Exception getCloseReason() { return failure; }
          void send() {
            if (!isOpen()) { throw new IllegalStateException(getCloseReason()); }
          }
          public void close() {
            if (!isOpen()) { throw new IllegalStateException(getCloseReason()); }
            failure = new Exception("closed");
          }
        }
        """);
  }

  @Test
  void flagsAsReasonWhereClosingAgainThrows() {
    check(
        ALL,
        """
        class A {
          private boolean closed;
          private RuntimeException failure;
          private int end() { return 1; }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public int close() {
            try {
              if (closed) {
                if (failure != null) { throw failure; }
                return 0;
              }
              return end();
            } catch (RuntimeException e) {
              failure = e;
              throw e;
            } finally {
              closed = true;
            }
          }
        }
        """);
  }

  @Test
  void flagsAsDeadWhereTheReaderRefusesByTheSecondState() {
    check(
        """
        class A {
          private boolean closed;
          private boolean released;
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          int read() {
            if (released) { return -1; }
            if (failure != null) { throw failure; }
            return 1;
          }
          private void release() {
            if (released) { return; }
            released = true;
          }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() {
            if (closed) { return; }
            closed = true;
            release();
          }
        }
        """);
  }

  @Test
  void flagsDeadSlotBesideReasonInOneHolder() {
    check(
        """
        class A {
          private static class State { Throwable reason; Throwable other; }
          private final State state = new State();
          private boolean closed;
          void fail(Throwable cause) { state.reason = cause; state.other = cause; }
          void use() { if (closed) throw new IllegalStateException(state.reason); }
          // BUG: Diagnostic contains: 'state.other'
          public void close() { closed = true; }
        }
        """);
  }
}
