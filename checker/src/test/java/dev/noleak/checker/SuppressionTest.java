package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class SuppressionTest {
  @Test
  void ignoresSuppressedField() {
    check(
        """
        class A {
          @SuppressWarnings("CloseKeepsThrowable")
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresSuppressedMethod() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @SuppressWarnings({"unused", "CloseKeepsThrowable"})
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresSuppressedClass() {
    check(
        """
        @SuppressWarnings("CloseKeepsThrowable")
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresSuppressedEnclosingClass() {
    check(
        """
        @SuppressWarnings("CloseKeepsThrowable")
        class Outer {
          static class A {
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            public void close() {}
          }
        }
        """);
  }

  @Test
  void ignoresSuppressedEnclosingMethod() {
    check(
        """
        class Outer {
          @SuppressWarnings("CloseKeepsThrowable")
          AutoCloseable open(RuntimeException cause) {
            return new AutoCloseable() {
              private Throwable failure;
              void fail() { failure = cause; }
              @Override public void close() {}
            };
          }
        }
        """);
  }

  @Test
  void ignoresInheritedFieldThatIsSuppressed() {
    check(
        """
        class Base {
          @SuppressWarnings("CloseKeepsThrowable")
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """,
        """
        class A extends Base {
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresInheritedMethodThatIsSuppressed() {
    check(
        """
        class Base {
          @SuppressWarnings("CloseKeepsThrowable")
          public void close() {}
        }
        """,
        """
        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void flagsOtherFieldOfSameClass() {
    check(
        """
        class A {
          @SuppressWarnings("CloseKeepsThrowable")
          private Throwable kept;
          private Throwable failure;
          void fail(Throwable cause) { kept = cause; failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsOtherMethodOfSameClass() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          @SuppressWarnings("CloseKeepsThrowable")
          public void close() {}
          // BUG: Diagnostic contains: release() keeps the Throwable in 'failure'
          void release() { buffer = null; }
        }
        """);
  }

  @Test
  void flagsOverrideOfSuppressedMethod() {
    check(
        """
        class Base {
          @SuppressWarnings("CloseKeepsThrowable")
          public void close() {}
        }

        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          @Override public void close() {}
        }
        """);
  }

  @Test
  void flagsWhereAnotherCheckIsSuppressed() {
    check(
        """
        class A {
          @SuppressWarnings("ThrowableHoldsResource")
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }
}
