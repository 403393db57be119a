package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Close methods that remember in a local boolean which way they went. */
class LocalFlagTest {
  private static final String SOURCE =
      """
      import java.io.*;

      class A {
        OutputStream out = OutputStream.nullOutputStream();
        int users;
        boolean shared;
        private IOException failure;
        void fail(IOException cause) { failure = cause; users++; }
        // NOTE
        public void close() throws IOException { BODY }
      }
      """;

  private static void check(String note, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean ok = false; if (users > 3) { failure = null; ok = true; } if (!ok) { failure = null; }",
        "boolean ok = (false); if (users > 3) { failure = null; ok = (true); } if (!(ok)) { failure = null; }",
        "boolean ok; if (users > 3) { failure = null; ok = true; } else { ok = false; } if (!ok) { failure = null; }",
        "boolean ok = true; try { out.close(); ok = false; } finally { if (ok) { failure = null; } } failure = null;",
        "boolean ok = false; if (users > 3) { ok = true; } if (ok) { failure = null; } if (!ok) { failure = null; }",
        "boolean ok = false; if (users > 3) { ok = true; } if (ok) { failure = null; } else { failure = null; }",
        "boolean ok = false; ok |= users > 2; if (users > 3) { ok = true; } if (ok) { failure = null; } else { failure = null; }",
        "boolean ok = false; if (users > 3) { failure = null; ok = true; } if (ok == false) { failure = null; }",
        "boolean ok = true; ok &= users > 2; ok = false; if (!ok) { failure = null; }",
      })
  void ignoresClearWhereTheFlagLeads(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "boolean ok = false; if (users > 3) { ok = true; } if (ok) { failure = null; }",
        "boolean ok = true; if (users > 3) { ok = false; } if (ok) { failure = null; }",
        "boolean ok = false; if (users > 3) { failure = null; ok = true; } if (ok) { failure = null; }",
        "boolean ok = true; if (users > 3) { failure = null; ok = true; } if (!ok) { failure = null; }",
        "boolean ok = false; if (users > 3) { failure = null; ok = true; } ok = users > 2; if (!ok) { failure = null; }",
        "boolean ok = users > 2; if (users > 3) { failure = null; ok = true; } if (!ok) { failure = null; }",
        "boolean ok = false; ok |= shared; if (users > 3) { ok = false; } if (ok) return; failure = null;",
        "boolean ok = true; ok &= shared; if (users > 3) { ok = true; } if (!ok) return; failure = null;",
        "boolean ok = true; ok ^= shared; if (users > 3) { ok = true; } if (!ok) return; failure = null;",
        "shared = false; if (users > 3) { failure = null; shared = true; } out.flush(); if (!shared) { failure = null; }",
        "int ok = 0; if (users > 3) { failure = null; ok = 1; } if (ok < 0) { failure = null; }",
      })
  void reportsWhereItDoesNot(String body) {
    check("// BUG: Diagnostic contains: 'failure'", body);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void ignoresClearBehindOneOfMany(int flags) {
    check("", flags(flags) + "if (!ok0) { failure = null; }");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void reportsBehindFew(int flags) {
    check("// BUG: Diagnostic contains: 'failure'", flags(flags));
  }

  /** Each may double the paths: beyond four the check says nothing rather than guess. */
  @ParameterizedTest
  @ValueSource(ints = {5, 9})
  void ignoresAllBehindTooMany(int flags) {
    check("", flags(flags));
  }

  private static String flags(int count) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < count; i++) {
      body.append("boolean ok%1$d = false; if (users > %1$d) { ok%1$d = true; } ".formatted(i));
    }
    return body + "if (ok0) { failure = null; } ";
  }
}
