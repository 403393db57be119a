package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several findings in one method: all fixes may be applied, or one of them. */
class FixesTogetherTest {
  private static final String FIELDS =
      """
      class A {
        private RuntimeException first;
        private RuntimeException second;
        void fail(RuntimeException cause) { first = cause; second = cause; }
      """;

  private static List<Finding> findings(String source) {
    return Compilation.of(Map.of("A.java", source)).findings();
  }

  private static String applied(Finding finding, String source) {
    return Compilation.applied(source, List.of(finding));
  }

  private static void assertPatched(String source) {
    BugCheckerRefactoringTestHelper.newInstance(CloseKeepsThrowable.class, FixesTogetherTest.class)
        .addInputLines("A.java", source)
        .addOutputLines("A.java", mended(source))
        .doTest();
  }

  @Test
  void clearsEachFirst() {
    String source = FIELDS + "  public void close() {\n    System.out.println();\n  }\n}\n";

    String mended = mended(source);

    assertTrue(mended.contains("    first = null;\n"), mended);
    assertTrue(mended.contains("    second = null;\n"), mended);
    assertPatched(source);
  }

  @Test
  void clearsOneFirstWhereOnlyItsFixIsApplied() {
    String source = FIELDS + "  public void close() {\n    System.out.println();\n  }\n}\n";

    for (Finding finding : findings(source)) {
      List<Finding> left = findings(applied(finding, source));
      assertEquals(1, left.size());
      assertNotEquals(finding.field(), left.get(0).field());
    }
  }

  @Test
  void clearsEachInEmptyBlockOnOneLine() {
    String source = FIELDS + "  public void close() {}\n}\n";

    assertTrue(mended(source).contains("close() { first = null; second = null; }"));
    assertPatched(source);
  }

  @Test
  void clearsEachInEmptyBlock() {
    String source = FIELDS + "  public void close() {\n  }\n}\n";

    assertTrue(mended(source).contains("    first = null;\n"));
    assertPatched(source);
  }

  @Test
  void wrapsOnceForTwo() {
    String source =
        FIELDS
            + """
              public void close() {
                if (first != null) throw first;
                if (second != null) throw second;
              }
            }
            """;

    assertTrue(
        mended(source)
            .contains("    } finally {\n      first = null;\n      second = null;\n    }\n"));
    assertPatched(source);
    Mending.assertClean(
        Map.of("A.java", source),
        "A.java",
        applied(findings(source).get(0), source),
        findings(source));
  }

  @Test
  void clearsOneFirstAndOtherInFinally() {
    String source =
        FIELDS
            + """
              public void close() {
                if (second != null) throw second;
              }
            }
            """;

    assertTrue(
        mended(source)
            .contains(
                """
                    first = null;
                    try {
                      if (second != null) throw second;
                    } finally {
                      second = null;
                    }
                """));
    assertPatched(source);
  }

  @Test
  void clearsOneFirstAndOtherInFinallyOnOneLine() {
    assertPatched(FIELDS + "  public void close() { if (second != null) throw second; }\n}\n");
  }

  @Test
  void addsImportOnceForTwo() {
    String source =
        """
        import java.util.List;

        class A {
          private final Throwable[] first = new Throwable[2];
          private final Throwable[] second = new Throwable[2];
          void fail(Throwable cause) { first[0] = cause; second[0] = cause; }
          public void close() {
            System.out.println();
          }
        }
        """;

    assertEquals(1, mended(source).split("import java.util.Arrays;", -1).length - 1);
  }

  @Test
  void addsImportOnceForTwoCloseMethods() {
    String source =
        """
        import java.util.List;

        class A {
          private final Throwable[] failures = new Throwable[2];
          private List<String> other;
          void fail(Throwable cause) { failures[0] = cause; }
          public void close() {}
          public void reset() { other = null; }
        }
        """;

    String mended = Compilation.of(Map.of("A.java", source)).applied(source);

    assertEquals(1, mended.split("import java.util.Arrays;", -1).length - 1, mended);
  }

  @Test
  void fixesTwoMethodsOfOneFile() {
    String close =
        """
          private RuntimeException failure;
          void fail(RuntimeException cause) { failure = cause; }
          public void close() {
            if (failure != null) throw failure;
          }
        }
        """;

    assertPatched("class A {\n  static class B {\n" + close + close);
  }

  @Test
  void fixesCloseMethodWithinAnother() {
    assertPatched(
        FIELDS
            + """
              public void close() {
                Object other = new Object() {
                  private RuntimeException failure;
                  void fail(RuntimeException cause) { failure = cause; }
                  public void close() {
                    if (failure != null) throw failure;
                  }
                };
                if (first != null) throw first;
                if (second != null) throw second;
              }
            }
            """);
  }

  @Test
  void fixesEachCloseMethodThatKeepsTheSlot() {
    String source =
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          public void close() {}
          public void dispose() {
            buffer = null;
          }
        }
        """;

    String mended = Compilation.of(Map.of("A.java", source)).applied(source);

    assertEquals(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          public void close() { failure = null; }
          public void dispose() {
            failure = null;
            buffer = null;
          }
        }
        """,
        mended);
    assertEquals(List.of(), Compilation.of(Map.of("A.java", mended)).findings());
  }
}
