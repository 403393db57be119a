package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Helpers that do nothing to a slot or a state, and those that only look as if they did nothing.
 */
class IdleHelperTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

      class A implements AutoCloseable {
        private static final AtomicReferenceFieldUpdater<A, Throwable> HANDLE =
            AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
        private boolean closed;
        private int users;
        private java.io.Writer out;
        private volatile Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; }
        private void help() { HELPER }
        private void write() throws java.io.IOException { out.flush(); }
        private void prepare() throws java.io.IOException { users = 0; }
        private void look() { users--; }
        private void forget() { failure = null; }
        private final class Exit implements AutoCloseable, Iterable<String> {
          @Override public void close() { failure = null; }
          @Override public java.util.Iterator<String> iterator() {
            failure = null;
            return java.util.Collections.emptyIterator();
          }
        }
        private final class NoExit implements AutoCloseable {
          @Override public void close() { throw new IllegalStateException(); }
        }
        private boolean isNever() { return false; }
        private boolean isAlways() { return users > 3 || true; }
        // NOTE
        @Override public void close() throws java.io.IOException { BODY }
      }
      """;

  private static void check(String note, String helper, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("HELPER", helper).replace("BODY", body));
  }

  private static void flags(String helper, String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", helper, body);
  }

  private static void ignores(String helper, String body) {
    check("", helper, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users = 0;",
        "if (users > 3) { users = 0; return; } look();",
        "for (char letter : \"abc\".toCharArray()) { users += letter; }",
        "for (String name : java.util.List.of(\"a\")) { users += name.length(); }",
        "try { look(); } catch (IllegalStateException e) { users = 0; } finally { look(); }",
        "Runnable later = () -> look(); later.run();",
      })
  void lookOn(String helper) {
    flags(helper, "help();");
    ignores(helper, "help(); failure = null;");
    ignores(helper, "if (closed) return; help(); closed = true; failure = null;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failure = null;",
        "this.failure = null;",
        "HANDLE.set(this, null);",
        "forget();",
        "look(); Runnable now = () -> forget(); now.run();",
        "Runnable now = this::forget; now.run();",
        // Calls that only the compiler sees.
        "try (Exit exit = new Exit()) { look(); }",
        "for (String line : new Exit()) { look(); }",
      })
  void clear(String helper) {
    ignores(helper, "help();");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no\");",
        "while (true) { look(); }",
        "do { look(); } while (true);",
        "for (;;) { look(); }",
        "try (NoExit exit = new NoExit()) { look(); }",
      })
  void neverReturn(String helper) {
    ignores(helper, "if (users > 3) { help(); } failure = null;");
    ignores(helper, "if (users > 3) { help(); } else { failure = null; }");
    flags(helper, "if (users > 3) { help(); }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare(); failure = null;", "if (isNever()) return; failure = null;"})
  void endInOneWay(String body) {
    ignores("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "write(); failure = null;",
        "if (!isNever()) return; failure = null;",
        "if (isAlways()) return; failure = null;",
      })
  void endInAnotherWay(String body) {
    flags("", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed = true;", "closed = users > 0;"})
  void bringAState(String helper) {
    ignores(helper + " closed = true;", "if (closed) return; failure = null; help();");
    ignores(helper + " closed = true;", "if (closed) return; help(); failure = null;");
  }
}
