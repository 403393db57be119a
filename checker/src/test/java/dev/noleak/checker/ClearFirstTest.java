package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClearFirstTest {
  private static final String FIELD =
      """
      class A {
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
      """;

  /** What the fix makes of {@code source}: it compiles and is clean. */
  private static String mended(String source) {
    Compilation before = Compilation.of(Map.of("A.java", source));
    assertFalse(before.findings().isEmpty(), before::output);
    String mended = before.applied(source);
    Compilation after = Compilation.of(Map.of("A.java", mended));
    assertTrue(after.succeeded(), after::output);
    assertEquals(List.of(), after.findings(), mended);
    return mended;
  }

  private static void assertNoFix(String source) {
    assertEquals(List.of(), Compilation.of(Map.of("A.java", source)).finding().fix());
  }

  @Test
  void leavesCloseThatReadsSlot() {
    assertNoFix(
        FIELD
            + """
              public void close() {
                if (failure != null) { System.err.println(failure); }
              }
            }
            """);
  }

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
  void leavesContainerThatMayBeImmutable() {
    assertNoFix(
        """
        import java.util.List;

        class A {
          private List<Throwable> failures = List.of();
          void fail(Throwable cause) { failures = List.of(cause); }
          public void close() {}
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
  void fixesBlockBehindComment() {
    assertEquals(
        FIELD
            + """
              public void close() {
                // says so
                failure = null;
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
  void fixesBlockWithCommentOnly() {
    String mended =
        mended(
            FIELD
                + """
                  public void close() {
                    // nothing to do
                  }
                }
                """);

    assertTrue(mended.contains("// nothing to do"), mended);
  }

  @Test
  void fixesCheckedExceptionBeforeClear() {
    mended(
        FIELD
            + """
              public void close() throws Exception {
                Thread.sleep(5);
                failure = null;
              }
            }
            """);
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
            .contains("failure = null;"));
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
}
