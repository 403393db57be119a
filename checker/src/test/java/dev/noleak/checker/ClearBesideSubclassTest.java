package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A fix is for all classes that run the close method, and one may override what it calls. */
class ClearBesideSubclassTest {
  @Test
  void clearsInFinallyWhereSubclassReadsSlot() {
    String mended =
        mended(
            """
            class A {
              protected Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() {
                hook();
              }
              void hook() {}
            }
            class B extends A {
              @Override void hook() { System.err.println(failure); }
            }
            """);

    assertTrue(mended.contains("      hook();\n    } finally {\n      failure = null;\n"), mended);
  }

  @Test
  void clearsInFinallyWhereAnonymousSubclassReadsSlot() {
    String mended =
        mended(
            """
            class A {
              protected Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() {
                hook();
              }
              void hook() {}
              static A loud() {
                return new A() {
                  @Override void hook() { System.err.println(failure); }
                };
              }
            }
            """);

    assertTrue(mended.contains("      hook();\n    } finally {\n      failure = null;\n"), mended);
  }

  @Test
  void clearsFirstWhereSubclassThatReadsSlotClosesOtherwise() {
    String mended =
        mended(
            """
            class A {
              protected Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() {
                hook();
              }
              void hook() {}
            }
            class B extends A {
              @Override public void close() { failure = null; }
              @Override void hook() { System.err.println(failure); }
            }
            """);

    assertTrue(mended.contains("close() {\n    failure = null;\n    hook();\n"), mended);
  }

  @Test
  void leavesSlotThatSubclassFills() {
    assertNoFix(
        """
        class A {
          protected Throwable failure;
          public void close() {
            hook();
          }
          void fail(Throwable cause) { failure = cause; }
          void hook() {}
        }
        class B extends A {
          @Override void hook() { failure = new Exception(); }
        }
        """);
  }

  @Test
  void wrapsTryWhoseFinallyBlockReadsSlotInSubclass() {
    String mended =
        mended(
            """
            class A {
              protected Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() {
                try {
                  System.out.println();
                } finally {
                  hook();
                }
              }
              void hook() {}
            }
            class B extends A {
              @Override void hook() { System.err.println(failure); }
            }
            """);

    assertTrue(mended.contains("        hook();\n      }\n    } finally {\n"), mended);
  }
}
