package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class CreationTraceTest {
  @Test
  void ignoresFinalFieldThatAnotherObjectFills() {
    check(
        """
        class A {
          private final Throwable trace;
          private final Exception handed;
          A(Throwable trace, Exception handed) {
            this.trace = trace;
            this.handed = handed == null ? null : handed;
          }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresStaticFinalField() {
    check(
        """
        class A {
          static final Throwable SHARED = new Throwable("shared", null, false, false) {};
          public void close() {}
        }
        """);
  }

  @Test
  void flagsInitializer() {
    check(
        """
        class A {
          private final Throwable created = new Throwable("created here");
          // BUG: Diagnostic contains: 'created' (stored in its initializer, line 2): it is final, so
          public void close() {}
        }
        """);
  }

  @Test
  void flagsConstructor() {
    check(
        """
        class A {
          private final Exception created;
          A(boolean tracing) {
            created = tracing ? new Exception("created here") : null;
          }
          // BUG: Diagnostic contains: 'created' (stored in the constructor of A, line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsInitializerBlock() {
    check(
        """
        class A {
          private final Throwable created;
          {
            created = new IllegalStateException("never closed");
          }
          // BUG: Diagnostic contains: 'created' (stored in its initializer, line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsItThoughCloseDoesEverythingElse() {
    check(
        """
        class A {
          private final Throwable created = new Throwable();
          private boolean closed;
          // BUG: Diagnostic contains: Make it non-final and clear it, or keep a String.
          public void close() {
            if (closed) { return; }
            closed = true;
          }
        }
        """);
  }
}
