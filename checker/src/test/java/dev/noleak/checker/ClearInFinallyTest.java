package dev.noleak.checker;

import static dev.noleak.checker.MendedClose.FIELD;
import static dev.noleak.checker.MendedClose.withClose;
import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import org.junit.jupiter.api.Test;

/** A finally block around the whole body of a close method that needs its slot. */
class ClearInFinallyTest {

  @Test
  void leavesTextBlock() {
    assertNoFix(
        FIELD
            + """
              public void close() {
                if (failure != null) throw new RuntimeException(\"""
                    it failed
                    before\""", failure);
              }
            }
            """);
  }

  @Test
  void leavesStatementBehindBrace() {
    assertNoFix(
        FIELD
            + """
              public void close() { if (failure != null)
                throw failure;
              }
            }
            """);
  }

  @Test
  void leavesSlotThatCloseFillsAndReads() {
    assertNoFix(
        FIELD
            + """
              public void close() {
                if (failure == null) {
                  failure = new IllegalStateException("closed");
                }
              }
            }
            """);
  }

  @Test
  void leavesSlotThatHelperFills() {
    assertNoFix(
        FIELD
            + """
              public void close() {
                fail(new IllegalStateException("closed"));
              }
            }
            """);
  }

  @Test
  void wrapsBody() {
    assertEquals(
        """
        public void close() {
          try {
            if (failure != null) {
              throw failure;
            }
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() {
              if (failure != null) {
                throw failure;
              }
            }
            """));
  }

  @Test
  void wrapsBodyOnOneLine() {
    assertEquals(
        """
        public void close() {
          try {
            if (failure != null) throw failure;
          } finally {
            failure = null;
          }
        }
        """,
        withClose("public void close() { if (failure != null) throw failure; }\n"));
  }

  @Test
  void wrapsBodyWithoutSpaceOnOneLine() {
    assertEquals(
        """
        public void close() {
          try {
            if (failure != null) throw failure;
          } finally {
            failure = null;
          }
        }
        """,
        withClose("public void close() {if (failure != null) throw failure;}\n"));
  }

  @Test
  void wrapsCommentsAndBlankLines() {
    assertEquals(
        """
        public void close() { // closes
          try {
            // Who closes hears of it.
            if (failure != null) {

              /* It
               * failed.
               */
              throw failure; // here
            }
            // nothing else
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() { // closes
              // Who closes hears of it.
              if (failure != null) {

                /* It
                 * failed.
                 */
                throw failure; // here
              }
              // nothing else
            }
            """));
  }

  @Test
  void wrapsBodyThatReturnsValue() {
    assertEquals(
        """
        public boolean close() {
          try {
            return failure == null;
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public boolean close() {
              return failure == null;
            }
            """));
  }

  @Test
  void wrapsGuardThatReadsSlot() {
    assertEquals(
        """
        public void close() throws java.io.IOException {
          try {
            if (failure != null) return;
            flush();
          } finally {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() throws java.io.IOException {
              if (failure != null) return;
              flush();
            }
            """));
  }

  @Test
  void takesClearAtEndIntoFinally() {
    assertEquals(
        """
        public void close() throws java.io.IOException {
          try {
            System.err.println(failure);
            flush(); // may fail
          } finally {
            // let go
            this.failure = null;
          }
        }
        """,
        withClose(
            """
            public void close() throws java.io.IOException {
              System.err.println(failure);
              flush(); // may fail
              // let go
              this.failure = null;
            }
            """));
  }

  @Test
  void leavesClearAtEndBehindLongComment() {
    assertTrue(
        withClose(
                """
                public void close() throws java.io.IOException {
                  System.err.println(failure);
                  flush(); /* may
                  fail */
                  failure = null;
                }
                """)
            .contains("fail */\n    failure = null;\n  } finally {\n    failure = null;\n"));
  }

  @Test
  void clearsInFinallyWhereHelperReadsSlot() {
    assertTrue(
        mended(
                FIELD
                    + """
                      private boolean isFailed() { return failure != null; }
                      public void close() {
                        if (isFailed()) System.err.println();
                      }
                    }
                    """)
            .contains("    } finally {\n      failure = null;\n    }\n"));
  }

  @Test
  void clearsInFinallyWhereLambdaReadsSlot() {
    assertTrue(
        withClose(
                """
                public void close() {
                  Runnable show = () -> System.err.println(failure);
                  show.run();
                }
                """)
            .contains("  } finally {\n    failure = null;\n  }\n"));
  }

  @Test
  void clearsInFinallyWhereAnonymousClassReadsSlot() {
    assertTrue(
        withClose(
                """
                public void close() {
                  new Thread(new Runnable() {
                    @Override
                    public void run() {
                      System.err.println(failure);
                    }
                  }).run();
                }
                """)
            .contains("  } finally {\n    failure = null;\n  }\n"));
  }

  @Test
  void clearsInFinallyUnderMonitor() {
    assertEquals(
        """
        public void close() {
          synchronized (this) {
            try {
              if (failure != null) throw failure;
            } finally {
              failure = null;
            }
          }
        }
        """,
        withClose(
            """
            public void close() {
              synchronized (this) {
                if (failure != null) throw failure;
              }
            }
            """));
  }

  @Test
  void clearsInFinallyUnderLock() {
    assertTrue(
        mended(
                """
                class A {
                  private final java.util.concurrent.locks.Lock lock =
                      new java.util.concurrent.locks.ReentrantLock();
                  private RuntimeException failure;
                  void fail(RuntimeException cause) { failure = cause; }
                  public void close() {
                    lock.lock();
                    try {
                      if (failure != null) throw failure;
                    } finally {
                      lock.unlock();
                    }
                  }
                }
                """)
            .contains("    } finally {\n      failure = null;\n      lock.unlock();\n    }\n"));
  }

  @Test
  void clearsSlotThatLocalShadowsByThis() {
    assertTrue(
        withClose(
                """
                public void close() {
                  RuntimeException failure = this.failure;
                  if (failure != null) throw failure;
                }
                """)
            .contains("  } finally {\n    this.failure = null;\n  }\n"));
  }

  @Test
  void keepsWindowsLineEnds() {
    String source =
        FIELD + "  public void close() {\n    if (failure != null) throw failure;\n  }\n}\n";

    assertEquals(mended(source).replace("\n", "\r\n"), mended(source.replace("\n", "\r\n")));
  }

  @Test
  void keepsTabs() {
    assertTrue(
        mended(FIELD + "\tpublic void close() {\n\t\tthrow failure;\n\t}\n}\n")
            .contains("\t\ttry {\n\t\t\tthrow failure;\n\t\t} finally {\n\t\t\tfailure = null;\n"));
  }

  @Test
  void keepsBraceOnNextLine() {
    assertEquals(
        """
        public void close()
        {
          try
          {
            if (failure != null) throw failure;
          }
          finally
          {
            failure = null;
          }
        }
        """,
        withClose(
            """
            public void close()
            {
              if (failure != null) throw failure;
            }
            """));
  }

  @Test
  void fixesThroughErrorPronesOwnPatches() {
    BugCheckerRefactoringTestHelper.newInstance(CloseKeepsThrowable.class, getClass())
        .addInputLines(
            "A.java",
            """
            class A {
              private RuntimeException failure;

              void fail(RuntimeException cause) {
                failure = cause;
              }

              public void close() {
                if (failure != null) {
                  throw failure;
                }
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            class A {
              private RuntimeException failure;

              void fail(RuntimeException cause) {
                failure = cause;
              }

              public void close() {
                try {
                  if (failure != null) {
                    throw failure;
                  }
                } finally {
                  failure = null;
                }
              }
            }
            """)
        .doTest(BugCheckerRefactoringTestHelper.TestMode.TEXT_MATCH);
  }
}
