package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a helper returns, asked at once or kept in a local before. */
class HelperResultTest {
  private static final String SOURCE =
      """
      class A {
        boolean closed;
        boolean paused;
        int users;
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; paused = users > 5; }
        private synchronized boolean begin() {
          if (closed) { return false; }
          closed = true;
          return true;
        }
        private boolean forget() {
          if (users > 3) { return false; }
          failure = null;
          return true;
        }
        private boolean isIdle() { return closed || users == 0; }
        private boolean isOff() { return paused | closed; }
        private boolean isActive() { return !closed && users > 0; }
        private boolean isDone() { return closed && users == 0; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean first = begin(); if (!first) return; failure = null;",
        "final boolean first = begin(); users++; if (first) { failure = null; }",
        "boolean first; synchronized (this) { first = begin(); } if (first) { failure = null; }",
        "boolean again = !begin(); if (again) return; failure = null;",
        "boolean first = false; if (users > 3) { first = begin(); } else { failure = null; } if (first) { failure = null; }",
        "boolean gone = forget(); if (!gone) { failure = null; }",
        "boolean a = users > 1, b = users > 2, c = users > 3; boolean gone = forget(); if (!gone) { failure = null; }",
        "if (isIdle()) { failure = null; return; } closed = true; failure = null;",
        "if (isIdle()) return; closed = true; users = 0; failure = null;",
        "if (isDone()) return; closed = true; failure = null; users = 0;",
      })
  void ignores(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean first = begin(); if (first) return; failure = null;",
        "boolean first = begin(); if (!first) { failure = null; }",
        "boolean again = !begin(); if (again) { failure = null; }",
        "boolean first = begin(); first = users > 3; if (!first) return; failure = null;",
        "boolean first = begin(); first &= users > 3; if (!first) return; failure = null;",
        "boolean gone = forget(); if (gone) { failure = null; }",
        "if (isIdle()) return; closed = true; failure = null;",
        "if (isOff()) return; closed = true; failure = null;",
        "if (!isActive()) return; closed = true; failure = null;",
        "boolean idle = closed || users == 0; if (idle) return; closed = true; failure = null;",
        "boolean idle = isIdle(); if (idle) return; closed = true; failure = null;",
      })
  void flags(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }
}
