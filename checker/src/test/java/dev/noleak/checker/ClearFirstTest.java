package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import org.junit.jupiter.api.Test;

class ClearFirstTest {
  private static final String FIELD =
      """
      class A {
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
      """;

  @Test
  void leavesInheritedClose() {
    assertNoFix(
        """
        class Base {
          public void close() {}
        }

        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void leavesInheritedSlot() {
    assertNoFix(
        """
        class Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }

        class A extends Base {
          public void close() {}
        }
        """);
  }

  @Test
  void leavesCreationTrace() {
    assertNoFix(
        """
        class A {
          private final Throwable created = new Throwable("created here");
          public void close() {}
        }
        """);
  }

  @Test
  void leavesSlotThatCloseFills() {
    assertNoFix(
        """
        class A {
          private Throwable closedBy;
          public void close() {
            closedBy = new Throwable("closed here");
          }
        }
        """);
  }

  @Test
  void fixesBlockWithStatements() {
    assertEquals(
        FIELD
            + """
              public void close() {
                failure = null;
                System.out.println();
              }
            }
            """,
        mended(
            FIELD
                + """
                  public void close() {
                    System.out.println();
                  }
                }
                """));
  }

  @Test
  void fixesEmptyBlock() {
    assertEquals(
        FIELD + "  public void close() { failure = null; }\n}\n",
        mended(FIELD + "  public void close() {}\n}\n"));
  }

  @Test
  void fixesEmptyBlockOnTwoLines() {
    assertEquals(
        FIELD + "  public void close() {\n    failure = null;\n  }\n}\n",
        mended(FIELD + "  public void close() {\n  }\n}\n"));
  }

  @Test
  void fixesBlockWithSpaceOnly() {
    assertEquals(
        FIELD + "  public void close() { failure = null; }\n}\n",
        mended(FIELD + "  public void close() { }\n}\n"));
  }

  @Test
  void fixesBlockOnOneLine() {
    assertEquals(
        FIELD + "  public void close() { failure = null; System.out.println(); }\n}\n",
        mended(FIELD + "  public void close() { System.out.println(); }\n}\n"));
  }

  @Test
  void leavesCommentWithItsStatement() {
    assertEquals(
        FIELD
            + """
              public void close() {
                failure = null;
                // says so
                System.out.println();
              }
            }
            """,
        mended(
            FIELD
                + """
                  public void close() {
                    // says so
                    System.out.println();
                  }
                }
                """));
  }

  @Test
  void leavesCommentBehindBrace() {
    assertEquals(
        FIELD
            + """
              public void close() { // says so
                failure = null;
                System.out.println();
              }
            }
            """,
        mended(
            FIELD
                + """
                  public void close() { // says so
                    System.out.println();
                  }
                }
                """));
  }

  @Test
  void leavesCommentBehindBraceOfEmptyBlock() {
    assertEquals(
        FIELD + "  public void close() { // says so\n    failure = null;\n  }\n}\n",
        mended(FIELD + "  public void close() { // says so\n  }\n}\n"));
  }

  @Test
  void fixesBlockWithCommentOnly() {
    assertEquals(
        FIELD + "  public void close() {\n    failure = null;\n    // nothing else\n  }\n}\n",
        mended(FIELD + "  public void close() {\n    // nothing else\n  }\n}\n"));
  }

  @Test
  void fixesBlockWithCommentOnlyOnOneLine() {
    assertEquals(
        FIELD + "  public void close() { failure = null; /* nothing else */ }\n}\n",
        mended(FIELD + "  public void close() { /* nothing else */ }\n}\n"));
  }

  @Test
  void movesClearThatComesTooLate() {
    assertEquals(
        FIELD
            + """
              public void close() throws Exception {
                failure = null;
                Thread.sleep(5);
              }
            }
            """,
        mended(
            FIELD
                + """
                  public void close() throws Exception {
                    Thread.sleep(5);
                    failure = null;
                  }
                }
                """));
  }

  @Test
  void leavesLateClearWithComment() {
    assertTrue(
        mended(
                FIELD
                    + """
                      public void close() throws Exception {
                        Thread.sleep(5);
                        failure = null; // at last
                      }
                    }
                    """)
            .contains("failure = null; // at last\n"));
  }

  @Test
  void clearsBeforeSuper() {
    assertEquals(
        """
        class Base {
          public void close() throws Exception {}
        }

        class A extends Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }

          @Override
          public void close() throws Exception {
            failure = null;
            super.close();
          }
        }
        """,
        mended(
            """
            class Base {
              public void close() throws Exception {}
            }

            class A extends Base {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }

              @Override
              public void close() throws Exception {
                super.close();
              }
            }
            """));
  }

  @Test
  void clearsBeforeGuard() {
    assertTrue(
        mended(
                """
                class A {
                  private boolean closed;
                  private boolean quiet;
                  private Throwable failure;
                  void fail(Throwable cause) { failure = cause; }
                  public void close() {
                    if (quiet) return;
                    closed = true;
                  }
                }
                """)
            .contains("    failure = null;\n    if (quiet) return;\n"));
  }

  @Test
  void clearsUnderMonitor() {
    assertTrue(
        mended(
                FIELD
                    + """
                      public void close() {
                        synchronized (this) {
                          System.out.println();
                        }
                      }
                    }
                    """)
            .contains("    synchronized (this) {\n      failure = null;\n"));
  }

  @Test
  void clearsUnderLock() {
    assertTrue(
        mended(
                """
                class A {
                  private final java.util.concurrent.locks.Lock lock =
                      new java.util.concurrent.locks.ReentrantLock();
                  private Throwable failure;
                  void fail(Throwable cause) { failure = cause; }
                  public void close() {
                    lock.lock();
                    try {
                      System.out.println();
                    } finally {
                      lock.unlock();
                    }
                  }
                }
                """)
            .contains("    try {\n      failure = null;\n      System.out.println();\n"));
  }

  @Test
  void keepsBraceOnNextLine() {
    assertEquals(
        FIELD + "  public void close()\n  {\n    failure = null;\n  }\n}\n",
        mended(FIELD + "  public void close()\n  {\n  }\n}\n"));
  }

  @Test
  void takesIndentationOfMembersForEmptyBlock() {
    assertTrue(
        mended(
                """
                class A {
                    private Throwable failure;
                    void fail(Throwable cause) { failure = cause; }
                    public void close() {
                    }
                }
                """)
            .contains("{\n        failure = null;\n    }\n"));
  }

  @Test
  void fixesEveryForm() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.atomic.AtomicReference;

            class A {
              private final AtomicReference<Throwable> first = new AtomicReference<>();
              private final List<Throwable> second = new ArrayList<>();
              private final ThreadLocal<Throwable> third = new ThreadLocal<>();
              void fail(Throwable cause) { first.set(cause); second.add(cause); third.set(cause); }
              public void close() {
                System.out.println();
              }
            }
            """);

    assertTrue(mended.contains("first.set(null);"), mended);
    assertTrue(mended.contains("second.clear();"), mended);
    assertTrue(mended.contains("third.remove();"), mended);
  }

  @Test
  void fixesSlotThatLocalShadows() {
    assertTrue(
        mended(
                FIELD
                    + """
                      public void close() {
                        String failure = "none";
                        System.out.println(failure);
                      }
                    }
                    """)
            .contains("this.failure = null;"));
  }

  @Test
  void keepsWindowsLineEnds() {
    String source =
        (FIELD
                + """
                  public void close() {
                    System.out.println();
                  }
                }
                """)
            .replace("\n", "\r\n");

    assertTrue(
        mended(source)
            .contains("{\r\n    failure = null;\r\n    System.out.println();\r\n  }\r\n"));
  }

  @Test
  void keepsTabs() {
    String source = FIELD + "\tpublic void close() {\n\t\tSystem.out.println();\n\t}\n}\n";

    assertTrue(mended(source).contains("{\n\t\tfailure = null;\n\t\tSystem.out.println();\n\t}\n"));
  }

  @Test
  void fixesThroughErrorPronesOwnPatches() {
    BugCheckerRefactoringTestHelper.newInstance(CloseKeepsThrowable.class, getClass())
        .addInputLines(
            "A.java",
            """
            class A {
              private Throwable failure;

              void fail(Throwable cause) {
                failure = cause;
              }

              public void close() {
                System.out.println();
              }
            }
            """)
        .addOutputLines(
            "A.java",
            """
            class A {
              private Throwable failure;

              void fail(Throwable cause) {
                failure = cause;
              }

              public void close() {
                failure = null;
                System.out.println();
              }
            }
            """)
        .doTest();
  }

  @Test
  void keepsAssignmentToLocalOfSameName() {
    String source =
        FIELD
            + """
              public void close() {
                Throwable failure;
                failure = null;
                System.out.println(failure);
              }
            }
            """;

    assertEquals(
        source.replace("close() {\n", "close() {\n    this.failure = null;\n"), mended(source));
  }

  @Test
  void removesSameAssignmentToFieldThatLocalShadows() {
    assertEquals(
        FIELD
            + """
              public void close() {
                this.failure = null;
                Throwable failure = new Exception();
                if (hashCode() == 1) return;
                System.out.println(failure);
              }
            }
            """,
        mended(
            FIELD
                + """
                  public void close() {
                    Throwable failure = new Exception();
                    if (hashCode() == 1) return;
                    System.out.println(failure);
                    this.failure = null;
                  }
                }
                """));
  }
}
