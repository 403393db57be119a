package dev.noleak.checker;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

class CloseKeepsThrowableTest {
  private final CompilationTestHelper helper =
      CompilationTestHelper.newInstance(CloseKeepsThrowable.class, getClass());

  @Test
  void ignoresClassWithoutThrowable() {
    helper
        .addSourceLines(
            "A.java",
            """
            class A implements AutoCloseable {
              String failure;

              void fail(String message) {
                failure = message;
              }

              @Override
              public void close() {}
            }
            """)
        .doTest();
  }

  @Test
  void flagsFieldThatCloseForgets() {
    helper
        .addSourceLines(
            "A.java",
            """
            class A implements AutoCloseable {
              private Throwable failure;

              void fail(Throwable cause) {
                failure = cause;
              }

              @Override
              // BUG: Diagnostic contains: keeps the Throwable in 'failure' (stored in fail(), line 5)
              public void close() {}
            }
            """)
        .doTest();
  }

  @Test
  void ignoresFieldThatCloseClears() {
    helper
        .addSourceLines(
            "A.java",
            """
            class A implements AutoCloseable {
              private Throwable failure;

              void fail(Throwable cause) {
                failure = cause;
              }

              @Override
              public void close() {
                failure = null;
              }
            }
            """)
        .doTest();
  }
}
