package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of one close method, with the clear on them and not. */
class WayOutFormTest {
  private static final String SOURCE =
      """
      import java.io.*;

      class A {
        static final RuntimeException IN_USE = new IllegalStateException();
        OutputStream out = OutputStream.nullOutputStream();
        int users;
        private IOException failure;
        void fail(IOException cause) { failure = cause; users++; }
        private void flush() throws IOException { out.flush(); }
        private void quiet() { try { out.flush(); } catch (IOException e) { users = 0; } }
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
        "failure = null; return;",
        "if (users > 2) { failure = null; return; } failure = null;",
        "IOException last = failure; failure = null; throw last;",
        "IOException last = failure; failure = null; if (last != null) throw new IOException(last);",
        "String last = \"\" + failure; if (users > 0) throw new IOException(last); failure = null;",
        "try { if (failure != null) throw failure; } finally { failure = null; }",
        "failure = null; out.close();",
        "failure = null; flush();",
        "try { flush(); } finally { failure = null; }",
        "quiet(); failure = null;",
        "try { flush(); } catch (IOException e) { failure = null; throw e; } failure = null;",
        "try { flush(); failure = null; } catch (IOException e) { failure = null; }",
        "try { flush(); } catch (IOException e) { users = 0; } finally { failure = null; }",
        "failure = null; try (OutputStream mine = out) { mine.flush(); }",
        "try (OutputStream mine = out) { mine.flush(); } finally { failure = null; }",
        "try (OutputStream mine = out) { failure = null; }",
        "Integer.parseInt(\"3\"); failure = null;",
        "new StringBuilder(5).append(out); failure = null;",
        "if (users > 0) { throw new IllegalStateException(); } failure = null;",
        "if (users > 0) { throw new IOException(\"in use\"); } failure = null;",
        "if (users > 0) { IOException e = new IOException(\"in use\"); e.fillInStackTrace(); throw e; } failure = null;",
        "if (users > 0) { throw IN_USE; } failure = null;",
        "String text = String.valueOf(failure); if (users > 0) { throw new IOException(text); } failure = null;",
        "while (users > 0) { users--; } failure = null;",
        "try { flush(); } catch (IOException e) { users = 0; } if (users > 0) { throw new IOException(\"in use\"); } failure = null;",
        "try { if (users > 0) { throw new IOException(\"in use\"); } } finally { users = 0; } failure = null;",
      })
  void ignoresClearOnEveryWayOut(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throwable cause = failure; if (cause != null) { throw new IOException(cause); } failure = null;",
        "Throwable cause; if ((cause = failure) != null) { throw new IOException(cause); } failure = null;",
        "if (failure instanceof FileNotFoundException e) { throw new IllegalStateException(e); } failure = null;",
        "for (Throwable each : failure.getSuppressed()) { throw new IOException(each); } failure = null;",
        "IOException all = new IOException(); try { flush(); } catch (IOException e) { all.addSuppressed(e); } if (all.getSuppressed().length > 0) { throw all; } failure = null;",
        "IOException e = new IOException(failure); if (users > 0) { throw e; } failure = null;",
        "if (users > 0) { IOException e = new IOException(failure); throw e; } failure = null;",
        "return;",
        "if (users > 2) { return; } failure = null;",
        "if (failure != null) throw failure; failure = null;",
        "IOException last = failure; if (last != null) throw last; failure = null;",
        "if (failure != null) throw new IOException(failure); failure = null;",
        "IOException last = failure; if (last != null) throw new IOException(last); failure = null;",
        "Exception last; last = failure; if (last != null) throw new Error(last); failure = null;",
        "out.close(); failure = null;",
        "flush(); failure = null;",
        "try { flush(); } finally { users = 0; } failure = null;",
        "try { flush(); } catch (IOException e) { throw e; } failure = null;",
        "try { flush(); } catch (IOException e) { throw new IllegalStateException(e); } failure = null;",
        "try { flush(); failure = null; } catch (IOException e) { users = 0; }",
        "try { flush(); } catch (EOFException e) { users = 0; } failure = null;",
        "try (OutputStream mine = out) { mine.flush(); } failure = null;",
        "try (OutputStream mine = out) { mine.flush(); failure = null; }",
        "new FileOutputStream(\"mark\").flush(); failure = null;",
        "while (users > 0) { users--; failure = null; }",
        "try { failure = null; flush(); } finally { failure = new IOException(); }",
      })
  void flagsOneWayOutWithout(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }
}
