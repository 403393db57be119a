package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class GuardTest {
  @Test
  void ignoresBoolean() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (closed) { return; }
            closed = true;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresNegatedBoolean() {
    check(
        """
        class A {
          private boolean open = true;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (!open) { return; }
            open = false;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresIfAround() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (!closed) {
              closed = true;
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresIfElse() {
    check(
        """
        class A {
          private boolean closed;
          private int again;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (closed) {
              again++;
            } else {
              closed = true;
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresComparisonWithTrue() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (closed == true) { return; }
            failure = null;
            closed = true;
          }
        }
        """);
  }

  @Test
  void ignoresAtomicBooleanCompareAndSet() {
    check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          private final AtomicBoolean closed = new AtomicBoolean();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (!closed.compareAndSet(false, true)) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresAtomicBooleanCompareAndSetAround() {
    check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          private final AtomicBoolean open = new AtomicBoolean(true);
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (open.compareAndSet(true, false)) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresAtomicBooleanGetAndSet() {
    check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          private final AtomicBoolean closed = new AtomicBoolean();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (closed.getAndSet(true)) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresEnum() {
    check(
        """
        class A {
          enum State { NEW, OPEN, CLOSED }
          private State state = State.NEW;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (state == State.CLOSED) { return; }
            state = State.CLOSED;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresEnumInAtomicReference() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          enum State { OPEN, CLOSED }
          private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (state.getAndSet(State.CLOSED) == State.CLOSED) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresSwitchOnEnum() {
    check(
        """
        class A {
          enum State { OPEN, CLOSED }
          private State state = State.OPEN;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            switch (state) {
              case CLOSED:
                return;
              default:
                state = State.CLOSED;
                failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresNumberedState() {
    check(
        """
        class A {
          private static final int OPEN = 1;
          private static final int CLOSED = 2;
          private int state = OPEN;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (state >= CLOSED) { return; }
            state = CLOSED;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresReferenceThatIsNull() {
    check(
        """
        import java.io.InputStream;

        class A {
          private InputStream in = InputStream.nullInputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (in == null) { return; }
            in = null;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresLocalCopyOfReference() {
    check(
        """
        import java.io.IOException;
        import java.io.InputStream;

        class A {
          private InputStream in = InputStream.nullInputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() throws IOException {
            InputStream mine = in;
            if (mine != null) {
              in = null;
              failure = null;
              mine.close();
            }
          }
        }
        """);
  }

  @Test
  void ignoresPredicate() {
    check(
        """
        class A {
          private volatile boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          boolean isClosed() { return closed; }
          boolean isOpen() { return !isClosed(); }
          public void close() {
            if (!isOpen()) { return; }
            closed = true;
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresLocalCopyOfBoolean() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            boolean was;
            synchronized (this) {
              was = closed;
              closed = true;
            }
            if (was) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresFinalLocalCopyOfBoolean() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            boolean was = closed;
            closed = true;
            if (was) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresGuardUnderLock() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            synchronized (this) {
              if (closed) { return; }
              closed = true;
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresGuardInHelper() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private boolean begin() {
            if (closed) { return false; }
            closed = true;
            return true;
          }
          public void close() {
            if (begin()) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresGuardWithFurtherAlternative() {
    check(
        """
        class A {
          private boolean closed;
          private boolean closing;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (closed || closing) { return; }
            closing = true;
            failure = null;
            closed = true;
          }
        }
        """);
  }

  @Test
  void flagsBranchOnStateThatCloseDoesNotBringAbout() {
    check(
        """
        class A {
          private boolean started;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; started = true; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (!started) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsBranchOnOtherConstant() {
    check(
        """
        class A {
          enum State { NEW, OPEN, CLOSED }
          private State state = State.NEW;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there on return in line 8
          public void close() {
            if (state == State.NEW) { return; }
            state = State.CLOSED;
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsBranchOnOppositeState() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there on return in line 7
          public void close() {
            if (!closed) { closed = true; return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsBranchOnReferenceThatStays() {
    check(
        """
        import java.io.InputStream;

        class A {
          private InputStream in;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; in = InputStream.nullInputStream(); }
          // BUG: Diagnostic contains: it is still there on return in line 9
          public void close() {
            if (in == null) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsHelperThatReturnsFalseForOtherReason() {
    check(
        """
        class A {
          private boolean closed;
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          private boolean begin() {
            if (closed || users > 6) { return false; }
            closed = true;
            return true;
          }
          // BUG: Diagnostic contains: it is still there at the end
          public void close() {
            if (begin()) { failure = null; }
          }
        }
        """);
  }

  @Test
  void flagsSwitchOnOtherConstant() {
    check(
        """
        class A {
          enum State { NEW, OPEN, CLOSED }
          private State state = State.OPEN;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            switch (state) {
              case CLOSED, NEW -> { return; }
              case OPEN -> failure = null;
            }
            state = State.CLOSED;
          }
        }
        """);
  }

  @Test
  void flagsLocalCopyTakenAfterwards() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            closed = true;
            boolean now = closed;
            if (now) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsGetAndSetToOtherValue() {
    check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          private final AtomicBoolean open = new AtomicBoolean(true);
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (open.getAndSet(false)) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsStateOfAnotherObject() {
    check(
        """
        class A {
          private boolean closed;
          private A next;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there on return in line 8
          public void close() {
            if (next.closed) { return; }
            closed = true;
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsConjunctionWithFurtherCondition() {
    check(
        """
        class A {
          private boolean closed;
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          // BUG: Diagnostic contains: it is still there on return in line 8
          public void close() {
            if (closed || users > 1) { return; }
            closed = true;
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsGuardedCloseThatClearsNothing() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there at the end
          public void close() {
            if (closed) { return; }
            closed = true;
          }
        }
        """);
  }

  @Test
  void flagsCompareAndSetThatFailedFromOtherState() {
    check(
        """
        import java.util.concurrent.atomic.AtomicInteger;

        class A {
          private final AtomicInteger state = new AtomicInteger();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; state.set(7); }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (state.get() == 7) { return; }
            state.set(9);
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresStateInTwoPhases() {
    check(
        """
        class A {
          enum State { OPEN, CLOSING, CLOSED }
          private State state = State.OPEN;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (state == State.CLOSED) { return; }
            state = State.CLOSING;
            failure = null;
            state = State.CLOSED;
          }
        }
        """);
  }

  @Test
  void flagsStateInTwoPhasesWithoutClear() {
    check(
        """
        class A {
          enum State { OPEN, CLOSING, CLOSED }
          private State state = State.OPEN;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (state == State.CLOSED) { return; }
            begin();
            System.out.println(7);
            state = State.CLOSED;
          }
          private void begin() { state = State.CLOSING; }
        }
        """);
  }
}
