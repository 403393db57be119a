package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

/** The body that an instance of exactly one class runs. */
class DispatchTest {
  @Test
  void ignoresOverloadThatIsNoClose() {
    check(
        """
        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
        }

        class A extends Base {
          public void close(int seconds) {}
          static void close(String text) {}
        }
        """);
  }

  @Test
  void ignoresDefaultCloseThatClassOverrides() {
    check(
        """
        interface Quiet {
          default void close() {}
        }

        class A implements Quiet {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public void close() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresDefaultCloseBehindThatOfSuperclass() {
    check(
        """
        interface Quiet {
          default void close() {}
        }

        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
        }

        class A extends Base implements Quiet {}
        """);
  }

  @Test
  void ignoresOverrideThatClearsWhereBaseForgets() {
    check(
        """
        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() {}
          // BUG: Diagnostic contains: close() keeps the Throwable in 'failure'
          public void close() { forget(); }
        }

        class A extends Base {
          @Override void forget() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresOverrideThatClearsBehindParameterNamedAlmostSuper() {
    check(
        """
        class Base {
          static void wipe(Base _super) { _super.forget(); }
          void forget() {}
          public void close() { wipe(this); }
        }

        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override void forget() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresWhatRecordTellsOfComponentNamedClose() {
    check(
        """
        import java.util.List;

        record A(List<Throwable> close) {
          void fail(Throwable cause) { close.add(cause); }
        }

        record B(List<Throwable> close) {
          void fail(Throwable cause) { close.add(cause); }
          // BUG: Diagnostic contains: close() keeps the Throwable in 'close'
          @Override public List<Throwable> close() { return close; }
        }
        """);
  }

  @Test
  void ignoresClassBetweenThatIsAbstract() {
    check(
        """
        abstract class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {}
        }

        abstract class Middle extends Base {}
        """,
        """
        class A extends Middle {
          @Override public void close() { super.close(); failure = null; }
        }
        """);
  }

  @Test
  void ignoresRecordThatIsGivenItsFailure() {
    check(
        """
        record A(Throwable failure) implements AutoCloseable {
          @Override public void close() {}
        }
        """);
  }

  @Test
  void ignoresEachFormOfClassThatClears() {
    check(
        """
        enum A {
          ONE;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
        }
        """,
        """
        import java.util.concurrent.atomic.AtomicReference;

        record B(AtomicReference<Throwable> failure) {
          void fail(Throwable cause) { failure.set(cause); }
          public void close() { failure.set(null); }
        }
        """,
        """
        class C {
          AutoCloseable open(RuntimeException cause) {
            class Local {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() { failure = null; }
            }
            new Local().close();
            return new AutoCloseable() {
              private Throwable failure;
              void fail() { failure = cause; }
              @Override public void close() { failure = null; }
            };
          }
        }
        """);
  }

  @Test
  void flagsConstantOfEnumWithOverride() {
    check(
        """
        enum A {
          ONE,
          // BUG: Diagnostic contains: 'failure'
          TWO { @Override void forget() {} };
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() { failure = null; }
          public void close() { forget(); }
        }
        """);
  }

  @Test
  void flagsAnonymousSubclass() {
    check(
        """
        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
          Base quiet() {
            return new Base() {
              // BUG: Diagnostic contains: 'failure'
              @Override public void close() {}
            };
          }
        }
        """);
  }

  @Test
  void flagsDefaultMethodThatCallsWhatForgets() {
    check(
        """
        interface Closing {
          void forget();
          default void close() { forget(); }
        }

        // BUG: Diagnostic contains: close() of Closing, inherited here
        class A implements Closing {
          private Throwable failure;
          int users;
          void fail(Throwable cause) { failure = cause; }
          @Override public void forget() { users = 0; }
        }
        """);
  }

  @Test
  void flagsSuperCloseThatForgets() {
    check(
        """
        class Base {
          Throwable first;
          Throwable second;
          void fail(Throwable cause) { first = cause; second = cause; }
          // BUG: Diagnostic contains: 'second'
          public void close() { first = null; }
        }

        class A extends Base {
          // BUG: Diagnostic contains: 'second'
          @Override public void close() { super.close(); }
        }

        class B extends Base {
          @Override public void close() { super.close(); second = null; }
        }
        """);
  }

  @Test
  void flagsTemplateMethodThatForgets() {
    check(
        """
        abstract class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public final void close() { doClose(); }
          abstract void doClose();
        }

        // BUG: Diagnostic contains: close() of Base, inherited here
        class A extends Base {
          @Override void doClose() {}
        }

        class B extends Base {
          @Override void doClose() { failure = null; }
        }
        """);
  }

  @Test
  void flagsOverloadThatForgets() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { close(true); }
          void close(boolean now) {}
          void close(int seconds) { failure = null; }
        }
        """);
  }

  @Test
  void flagsMutualRecursionThatForgets() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void even(int times) {
            if (times == 0) { return; }
            odd(times - 1);
          }
          private void odd(int times) {
            if (times == 1) { failure = null; return; }
            even(times - 1);
          }
          // BUG: Diagnostic contains: 'failure'
          public void close() { odd(7); }
        }
        """);
  }

  @Test
  void flagsSlotAndStoreOfDifferentClasses() {
    check(
        """
        class Base {
          Throwable failure;
        }

        class Middle extends Base {
          void fail(Throwable cause) { failure = cause; }
        }

        class A extends Middle implements AutoCloseable {
          // BUG: Diagnostic contains: 'failure' (stored in Middle.fail(), line 6)
          @Override public void close() {}
        }
        """);
  }
}
