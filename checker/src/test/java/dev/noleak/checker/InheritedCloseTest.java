package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class InheritedCloseTest {
  @Test
  void ignoresClassWithoutClose() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          static void close() {}
          void close(int seconds) {}
        }
        """);
  }

  @Test
  void ignoresAbstractClassWithConcreteSubclass() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          abstract void forget();
          public void close() { forget(); }
        }

        class A extends Base {
          @Override void forget() { failure = null; }
        }
        """);
  }

  @Test
  void ignoresAbstractCloseWithoutBody() {
    check(
        """
        abstract class Base implements AutoCloseable {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void ignoresInterface() {
    check(
        """
        interface Closing extends AutoCloseable {
          Throwable NONE = new Throwable("none", null, false, false) {};
          @Override default void close() {}
        }
        """);
  }

  @Test
  void ignoresLibraryCloseThatCallsBack() {
    check(
        """
        import java.util.concurrent.ForkJoinTask;

        class A extends java.util.logging.StreamHandler {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public synchronized void close() { super.close(); failure = null; }
        }
        """);
  }

  @Test
  void flagsCloseInheritedFromSource() {
    check(
        """
        class Base {
          public void close() {}
        }
        """,
        """
        // BUG: Diagnostic contains: close() of Base, inherited here, keeps the Throwable in 'failure'
        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void flagsCloseInheritedFromLibrary() {
    check(
        """
        import java.io.FilterOutputStream;
        import java.io.IOException;
        import java.io.OutputStream;

        // BUG: Diagnostic contains: the body of FilterOutputStream knows nothing of it
        class A extends FilterOutputStream {
          private IOException failure;
          A(OutputStream out) { super(out); }
          @Override public void write(int octet) throws IOException {
            try {
              super.write(octet);
            } catch (IOException e) {
              failure = e;
              throw e;
            }
          }
        }
        """);
  }

  @Test
  void flagsCloseInheritedFromInterface() {
    check(
        """
        interface Closing {
          default void close() {}
        }

        // BUG: Diagnostic contains: close() of Closing, inherited here, keeps the Throwable in 'failure'
        class A implements Closing {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void flagsAbstractClassWithoutConcreteSubclass() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }

        abstract class Middle extends Base {
          @Override public void close() { failure = null; }
        }
        """);
  }

  @Test
  void flagsEachConcreteSubclass() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {}
        }

        // BUG: Diagnostic contains: close() of Base, inherited here
        class A extends Base {}

        // BUG: Diagnostic contains: close() of Base, inherited here
        class B extends Base {}

        class C extends Base {
          @Override public void close() { failure = null; }
        }
        """);
  }

  @Test
  void flagsEnum() {
    check(
        """
        enum A {
          ONE, TWO;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsRecord() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        record A(AtomicReference<Throwable> failure) {
          void fail(Throwable cause) { failure.set(cause); }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAnonymousClass() {
    check(
        """
        class A {
          AutoCloseable open(RuntimeException cause) {
            return new AutoCloseable() {
              private Throwable failure;
              void fail() { failure = cause; }
              // BUG: Diagnostic contains: 'failure'
              @Override public void close() {}
            };
          }
        }
        """);
  }

  @Test
  void flagsLocalClass() {
    check(
        """
        class A {
          Object open() {
            class Local {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              // BUG: Diagnostic contains: 'failure'
              public void close() {}
            }
            return new Local();
          }
        }
        """);
  }

  @Test
  void flagsNestedClasses() {
    check(
        """
        class A {
          static class Nested {
            class Inner {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              // BUG: Diagnostic contains: 'failure'
              public void close() {}
            }
          }
        }
        """);
  }

  @Test
  void flagsCloseThatCallsSuperInLibrary() {
    check(
        """
        import java.io.FilterOutputStream;
        import java.io.IOException;
        import java.io.OutputStream;

        class A extends FilterOutputStream {
          private IOException failure;
          A(OutputStream out) { super(out); }
          void fail(IOException cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when 'super.close()' in line 11 throws
          @Override public void close() throws IOException {
            super.close();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsLibraryCallbackThatOnlyThrows() {
    check(
        """
        class A extends java.io.FilterOutputStream {
          private Throwable failure;
          A(java.io.OutputStream out) { super(out); }
          void fail(Throwable cause) { failure = cause; }
          @Override public void flush() { throw new IllegalStateException("never " + 8); }
        }
        """
            .replace("class A", "// BUG: Diagnostic contains: 'failure'\nclass A"));
  }
}
