package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes whose close method is a library's: it may call back what they override. */
class LibraryCloseTest {
  private static final String SOURCE =
      """
      import java.nio.channels.spi.AbstractInterruptibleChannel;

      // NOTE
      class A extends AbstractInterruptibleChannel implements Runnable {
        private Throwable failure;
        int users;
        void fail(Throwable cause) { failure = cause; users++; }
        @Override public void run() {}
        @Override protected void implCloseChannel() {}
      }
      """;

  private static final String BUG = "// BUG: Diagnostic contains: 'failure'";

  private static String source(String empty, String full) {
    return SOURCE.replace(empty + " {}", full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failure = null;",
        "clear(); } private void clear() { failure = null;",
        "if (failure != null) { failure = null; }",
        "super.hashCode(); failure = null;",
      })
  void ignoresCallbackThatClears(String body) {
    check(source("void implCloseChannel()", "void implCloseChannel() { " + body + " }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (users > 3) { failure = null; }",
        "failure = new Error();",
        "} void forget() { failure = null;",
        "} void implCloseChannel(int user) { failure = null;",
        "} @Override public String toString() { failure = null; return super.toString();",
        "} static void implCloseChannel(A a) { a.failure = null;",
      })
  void flagsAnythingElse(String body) {
    check(
        source("void implCloseChannel()", "void implCloseChannel() { " + body + " }")
            .replace("// NOTE", BUG));
  }

  @Test
  void flagsCallbackOfSomebodyElse() {
    check(source("void run()", "void run() { failure = null; }").replace("// NOTE", BUG));
  }

  @Test
  void ignoresCallbackOfSuperclass() {
    check(
        source("void implCloseChannel()", "void implCloseChannel() { failure = null; }")
            + " class B extends A {}");
  }

  @Test
  void flagsSubclassWhoseCallbackClearsNoMore() {
    check(
        source("void implCloseChannel()", "void implCloseChannel() { failure = null; }")
            + """

            // BUG: Diagnostic contains: 'failure'
            class B extends A {
              @Override protected void implCloseChannel() {}
            }
            """);
  }

  @Test
  void ignoresCallbackThatLibraryDeclaresFurtherUp() {
    check(
        """
        class A extends java.util.logging.StreamHandler {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          @Override public boolean isLoggable(java.util.logging.LogRecord record) {
            failure = null;
            return true;
          }
        }
        """);
  }

  @Test
  void flagsOnlyWhatNoCallbackClears() {
    check(
        source("void implCloseChannel()", "void implCloseChannel() { failure = null; }")
            .replace("int users;", "int users; private Throwable last;")
            .replace("users++;", "last = cause;")
            .replace("// NOTE", "// BUG: Diagnostic contains: 'last'"));
  }

  @Test
  void ignoresAbstractClassWithAnonymousSubclass() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          abstract void forget();
          public void close() { forget(); }
        }

        class User {
          Base make() {
            return new Base() {
              @Override void forget() { failure = null; }
            };
          }
        }
        """);
  }

  @Test
  void flagsAnonymousSubclassAlone() {
    check(
        """
        abstract class Base {
          protected Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          abstract void forget();
          public void close() { forget(); }
        }

        class User {
          Base make() {
            // BUG: Diagnostic contains: 'failure'
            return new Base() {
              @Override void forget() {}
            };
          }
        }
        """);
  }
}
