package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class HelperTest {
  @Test
  void ignoresClearByPrivateHelper() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void forget() { failure = null; }
          public void close() { forget(); }
        }
        """);
  }

  @Test
  void ignoresClearByOverload() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { close(true); }
          void close(boolean now) { close(now, 5); }
          void close(boolean now, int seconds) { failure = null; }
        }
        """);
  }

  @Test
  void ignoresClearByOverriddenHelper() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() {}
          public void close() { forget(); }
        }

        class A extends Base {
          @Override void forget() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresClearBySuperClose() {
    check(
        """
        class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
        }

        class A extends Base {
          @Override public void close() { super.close(); }
        }
        """);
  }

  @Test
  void ignoresClearByTemplateMethod() {
    check(
        """
        abstract class Base {
          public final void close() { doClose(); }
          protected abstract void doClose();
        }

        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override protected void doClose() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresClearByInterfaceDefault() {
    check(
        """
        interface Closing {
          void forget();
          default void close() { forget(); }
        }

        class A implements Closing {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public void forget() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresClearBySuperOfInterface() {
    check(
        """
        interface Closing {
          void forget();
          default void close() { forget(); }
        }

        class A implements Closing {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public void forget() { failure = null; }
          @Override public void close() { Closing.super.close(); }
        }
        """);
  }

  @Test
  void ignoresClearByRecursiveHelper() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void forget(int times) {
            if (times > 0) {
              forget(times - 1);
            } else {
              failure = null;
            }
          }
          public void close() { forget(3); }
        }
        """);
  }

  @Test
  void ignoresClearByMutuallyRecursiveHelpers() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void even(int times) {
            if (times == 0) { failure = null; return; }
            odd(times - 1);
          }
          private void odd(int times) {
            even(times - 1);
          }
          public void close() { odd(7); }
        }
        """);
  }

  @Test
  void ignoresClearByStaticHelperThatGetsThis() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private static void forget(A a) { a.failure = null; }
          public void close() { forget(this); }
        }
        """);
  }

  @Test
  void ignoresClearOfOuterByInnerClass() {
    check(
        """
        class A {
          private Throwable failure;
          private final Cleaner cleaner = new Cleaner();
          void fail(Throwable cause) { failure = cause; }
          class Cleaner {
            void clean() { failure = null; }
          }
          public void close() { cleaner.clean(); }
        }
        """);
  }

  @Test
  void ignoresClearByNewInnerClass() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          class Cleaner {
            void clean() { A.this.failure = null; }
          }
          public void close() { new Cleaner().clean(); }
        }
        """);
  }

  @Test
  void ignoresClearByStaticHelperOfNestedClass() {
    check(
        """
        class A {
          enum Manner { SOFT, HARD }
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          static class Cleaner {
            static void clean(Manner manner, A a) { a.failure = null; }
          }
          public void close() { Cleaner.clean(Manner.HARD, this); }
        }
        """);
  }

  @Test
  void ignoresClearByCloseOfInnerClassOnOuter() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void forget() { failure = null; }
          class Handle {
            private Throwable own;
            void fail(Throwable cause) { own = cause; }
            public void close() { own = null; forget(); }
          }
          public void close() { forget(); }
        }
        """);
  }

  @Test
  void ignoresSetterThatGetsNull() {
    check(
        """
        class A {
          private Throwable failure;
          void setFailure(Throwable failure) { this.failure = failure; }
          public void close() { setFailure(null); }
        }
        """);
  }

  @Test
  void flagsSetterThatGetsSomething() {
    check(
        """
        class A {
          private Throwable failure;
          void setFailure(Throwable failure) { this.failure = failure; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { setFailure(new Throwable("closed here")); }
        }
        """);
  }

  @Test
  void flagsHelperThatClearsOnOnePathOnly() {
    check(
        """
        class A {
          private Throwable failure;
          private int uses;
          void fail(Throwable cause) { failure = cause; uses++; }
          private void forget() {
            if (uses > 3) { failure = null; }
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() { forget(); }
        }
        """);
  }

  @Test
  void flagsOverrideThatForgetsSuperClose() {
    check(
        """
        class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
        }

        class A extends Base {
          // BUG: Diagnostic contains: 'failure'
          @Override public void close() {}
        }
        """);
  }

  @Test
  void flagsOverriddenHelperThatForgets() {
    check(
        """
        class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() { failure = null; }
          public void close() { forget(); }
        }

        // BUG: Diagnostic contains: close() of Base, inherited here, keeps the Throwable in 'failure'
        class A extends Base {
          @Override void forget() {}
        }
        """);
  }

  @Test
  void ignoresSettersOfSettersThatGetNull() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure = new AtomicReference<>();
          void failure(Throwable cause) { setFailure(1, cause); }
          private void setFailure(int times, Throwable cause) { failure.set(cause); }
          public void close() { failure(null); }
        }
        """);
  }

  @Test
  void flagsSetterThatChangesItsParameter() {
    check(
        """
        class A {
          private Throwable failure;
          void setFailure(Throwable cause) {
            if (cause == null) { cause = new Throwable("none given"); }
            failure = cause;
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() { setFailure(null); }
        }
        """);
  }

  @Test
  void flagsStaticHelperThatGetsAnotherInstance() {
    check(
        """
        class A {
          private Throwable failure;
          private A next;
          void fail(Throwable cause) { failure = cause; }
          private static void forget(A a) { a.failure = null; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { forget(next); }
        }
        """);
  }

  @Test
  void flagsInnerClassOfAnotherInstance() {
    check(
        """
        class A {
          private Throwable failure;
          private A next;
          private final Cleaner cleaner = new Cleaner();
          void fail(Throwable cause) { failure = cause; }
          class Cleaner {
            void clean() { failure = null; }
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() { next.cleaner.clean(); }
        }
        """);
  }

  @Test
  void flagsHelperOfAnotherInstance() {
    check(
        """
        class A {
          private Throwable failure;
          private A next;
          void fail(Throwable cause) { failure = cause; }
          void forget() { failure = null; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { next.forget(); }
        }
        """);
  }

  @Test
  void flagsEndlessRecursionWithoutClear() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void again(int times) { if (times > 0) { again(times - 1); } }
          // BUG: Diagnostic contains: 'failure'
          public void close() { again(9); }
        }
        """);
  }

  @Test
  void ignoresHelperThatStoresOnlyWhatItIsGiven() {
    check(
        """
        class A {
          private static final Exception CLOSED = new Exception("closed");
          private Throwable failure;
          void fail(Throwable cause) { end(cause); }
          public void close() { end(null); }
          private void end(Throwable cause) {
            if (failure == null) {
              if (cause == null) { failure = CLOSED; } else { failure = cause; }
            }
          }
        }
        """);
  }

  @Test
  void flagsHelperThatIsGivenSomething() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { end(cause); }
          // BUG: Diagnostic contains: 'failure'
          public void close() { end(new Exception("closed")); }
          private void end(Throwable cause) {
            if (cause == null) { failure = null; } else { failure = cause; }
          }
        }
        """);
  }
}
