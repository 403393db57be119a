package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

/** Guards in what a helper returns behind a finally block. */
class GuardInHelperTest {
  @Test
  void ignoresConstantsReturnedUnderLock() {
    check(
        """
        import java.util.concurrent.locks.ReentrantLock;

        class A {
          private final ReentrantLock lock = new ReentrantLock();
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private boolean begin() {
            lock.lock();
            try {
              if (closed) { return false; }
              closed = true;
              return true;
            } finally {
              lock.unlock();
            }
          }
          public void close() {
            if (!begin()) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresConditionReturnedUnderLock() {
    check(
        """
        import java.util.concurrent.atomic.AtomicBoolean;
        import java.util.concurrent.locks.ReentrantLock;

        class A {
          private final ReentrantLock lock = new ReentrantLock();
          private final AtomicBoolean closed = new AtomicBoolean();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private boolean begin() {
            lock.lock();
            try {
              return closed.compareAndSet(false, true);
            } finally {
              lock.unlock();
            }
          }
          public void close() {
            if (begin()) { failure = null; }
          }
        }
        """);
  }

  @Test
  void flagsOtherReasonUnderLock() {
    check(
        """
        import java.util.concurrent.locks.ReentrantLock;

        class A {
          private final ReentrantLock lock = new ReentrantLock();
          private boolean closed;
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          private boolean begin() {
            lock.lock();
            try {
              if (users > 7) { return false; }
              closed = true;
              return true;
            } finally {
              lock.unlock();
            }
          }
          // BUG: Diagnostic contains: it is still there on return in line 21
          public void close() {
            if (!begin()) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsFinallyThatReturnsAnotherResult() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @SuppressWarnings("finally")
          private boolean begin() {
            try {
              return !closed;
            } finally {
              return false;
            }
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            closed = true;
            if (begin()) { failure = null; }
          }
        }
        """);
  }

  @Test
  void flagsStateThatCloseComesBackTo() {
    check(
        """
        class A {
          private boolean closed;
          private boolean closing;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private boolean shouldClose() {
            if (!closed && !closing) {
              closing = true;
              return true;
            }
            return false;
          }
          private void end() {
            closed = true;
            closing = false;
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (shouldClose()) { end(); }
          }
        }
        """);
  }

  @Test
  void ignoresGuardBehindWhichTheStateIsSetAgain() {
    check(
        """
        class A {
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            try {
              if (closed) { return; }
              failure = null;
            } finally {
              closed = true;
            }
          }
        }
        """);
  }
}
