package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class WayOutTest {
  @Test
  void ignoresClearBeforeCallThatThrows() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() throws IOException {
            failure = null;
            out.close();
          }
        }
        """);
  }

  @Test
  void ignoresClearInFinally() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() throws IOException {
            try {
              out.close();
            } finally {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresEarlyReturnInsideOfClearingFinally() {
    check(
        """
        class A {
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          public void close() {
            try {
              if (users > 5) { return; }
              users = 0;
            } finally {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresExceptionThatIsSwallowed() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            try {
              out.close();
            } catch (IOException e) {
              System.err.println(e);
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresUncheckedExceptionOfCall() {
    check(
        """
        class A {
          private final StringBuilder text = new StringBuilder();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            text.setLength(0);
            Integer.parseInt(text.toString());
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresRefusal() {
    check(
        """
        class A {
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          public void close() {
            if (users > 0) {
              throw new IllegalStateException("still in use");
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresCheckedRefusal() {
    check(
        """
        import java.io.IOException;

        class A {
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          public void close() throws IOException {
            if (users > 0) {
              throw new IOException("still in use");
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresRefusalByHelper() {
    check(
        """
        class A {
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          private void checkUnused() {
            if (users > 0) { throw new IllegalStateException("still in use"); }
          }
          public void close() {
            checkUnused();
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresTryWithResourcesWithoutCheckedClose() {
    check(
        """
        class A {
          interface Lock extends AutoCloseable {
            @Override void close();
          }
          private final Lock lock = () -> {};
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            try (Lock held = lock) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresThrowOfOwnValueAfterClear() {
    check(
        """
        class A {
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          public void close() {
            RuntimeException last = failure;
            failure = null;
            if (last != null) { throw last; }
          }
        }
        """);
  }

  @Test
  void flagsNormalReturn() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there at the end.
          public void close() {
            System.err.println("closed");
          }
        }
        """);
  }

  @Test
  void flagsReturnOfValue() {
    check(
        """
        class A {
          private Throwable failure;
          private int users;
          void fail(Throwable cause) { failure = cause; users++; }
          // BUG: Diagnostic contains: it is still there on return in line 7.
          public boolean close() {
            if (users > 2) { return false; }
            failure = null;
            return true;
          }
        }
        """);
  }

  @Test
  void flagsEarlyReturn() {
    check(
        """
        class A {
          private Throwable failure;
          private int users;
          void fail(Throwable cause) { failure = cause; users++; }
          // BUG: Diagnostic contains: it is still there on return in line 7.
          public void close() {
            if (users > 4) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsEarlyReturnBehindStatement() {
    check(
        """
        class A {
          private Throwable failure;
          private int users;
          void fail(Throwable cause) { failure = cause; users++; }
          // BUG: Diagnostic contains: it is still there on return in line 9.
          public void close() {
            if (users > 4) {
              users--;
              return;
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCheckedExceptionOfCallBeforeClear() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when 'out.close()' in line 10 throws.
          public void close() throws IOException {
            out.close();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCheckedExceptionOfHelperBeforeClear() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void flush() throws IOException { out.flush(); }
          // BUG: Diagnostic contains: it is still there when 'flush()' in line 11 throws.
          public void close() throws IOException {
            flush();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCheckedRefusalOfHelperBeforeClear() {
    check(
        """
        import java.io.IOException;

        class A {
          private int users;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; users++; }
          private void checkUnused() throws IOException {
            if (users > 0) { throw new IOException("still in use"); }
          }
          // BUG: Diagnostic contains: it is still there when 'checkUnused()' in line 12 throws.
          public void close() throws IOException {
            checkUnused();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsHelperThatRethrows() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private void closeOut() {
            try {
              out.close();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
          }
          // BUG: Diagnostic contains: it is still there when 'closeOut()' in line 17 throws.
          public void close() {
            closeOut();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCheckedConstructorBeforeClear() {
    check(
        """
        import java.io.FileOutputStream;
        import java.io.IOException;

        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: in line 9 throws.
          public void close() throws IOException {
            new FileOutputStream("mark").close();
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsTryWithResourcesWithCheckedClose() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() throws IOException {
            try (OutputStream mine = out) {
              mine.write(13);
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsTryWithEmptyBodyAndCheckedClose() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() throws IOException {
            try (OutputStream mine = out) {
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCatchThatRethrows() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when the method throws in line 13
          public void close() {
            try {
              out.close();
            } catch (IOException e) {
              throw new IllegalStateException(e);
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsCatchThatReturns() {
    check(
        """
        import java.io.IOException;
        import java.io.OutputStream;

        class A {
          private final OutputStream out = OutputStream.nullOutputStream();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there on return in line 13
          public void close() {
            try {
              out.close();
            } catch (IOException e) {
              return;
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsThrowOfOwnValue() {
    check(
        """
        class A {
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when the method throws in line 7
          public void close() {
            if (failure != null) {
              throw failure;
            }
          }
        }
        """);
  }

  @Test
  void flagsThrowOfOwnValueAsCause() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when the method throws in line 7
          public void close() {
            if (failure != null) {
              throw new IllegalStateException("failed before", failure);
            }
          }
        }
        """);
  }

  @Test
  void flagsThrowOfLocalCopy() {
    check(
        """
        class A {
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there when the method throws in line 8
          public void close() {
            RuntimeException last = failure;
            if (last != null) {
              throw last;
            }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresFailedAssertion() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            assert Thread.holdsLock(this);
            failure = null;
          }
        }
        """);
  }
}
