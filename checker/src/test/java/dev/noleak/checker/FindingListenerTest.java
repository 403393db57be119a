package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingListenerTest {
  private static final String NESTED =
      """
      package pkg;

      class Outer {
        static class Inner {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            System.out.println();
          }
        }
      }
      """;

  private static String className(String source) {
    return Compilation.of(Map.of("pkg/Outer.java", source)).finding().className();
  }

  @Test
  void hearsNothingOfCleanClass() {
    Compilation compilation =
        Compilation.of(Map.of("A.java", "class A { public void close() {} }"));

    assertTrue(compilation.succeeded());
    assertEquals(List.of(), compilation.findings());
  }

  @Test
  void hearsNothingOfKindsThatAreNotReported() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "pkg/Outer.java",
                NESTED.replace("failure;\n", "failure; Throwable get() { return failure; }\n")),
            "-XepOpt:NoLeak:Report=dead");

    assertEquals(List.of(), compilation.findings());
  }

  @Test
  void hearsEveryComponent() {
    Compilation compilation = Compilation.of(Map.of("pkg/Outer.java", NESTED));
    int statement = NESTED.indexOf("System");

    assertTrue(compilation.succeeded());
    assertEquals(
        new Finding(
            "CloseKeepsThrowable",
            "pkg.Outer.Inner",
            "close()",
            "failure",
            Kind.DEAD,
            compilation.finding().message(),
            "https://noleak.dev/checker/docs/CloseKeepsThrowable.md",
            URI.create("memory:///pkg/Outer.java"),
            7,
            17,
            List.of(new Edit(statement, statement, "failure = null;\n      ")),
            ""),
        compilation.finding());
    assertTrue(compilation.output().contains(compilation.finding().message()));
  }

  @Test
  void hearsReadable() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "pkg/Outer.java",
                NESTED.replace("failure;\n", "failure; Throwable get() { return failure; }\n")));

    assertEquals(Kind.READABLE, compilation.finding().kind());
  }

  @Test
  void countsTabAsOneColumn() {
    Finding finding =
        Compilation.of(Map.of("pkg/Outer.java", NESTED.replace("    public", "\t\tpublic")))
            .finding();

    assertEquals(7, finding.line());
    assertEquals(15, finding.column());
  }

  @Test
  void namesAnonymousClassByNumber() {
    assertEquals(
        "pkg.Outer.1",
        className(
            """
            package pkg;

            class Outer {
              Object open(RuntimeException cause) {
                return new Object() {
                  private Throwable failure;
                  void fail() { failure = cause; }
                  public void close() {}
                };
              }
            }
            """));
  }

  @Test
  void namesAnonymousClassInNestedClassByNumber() {
    assertEquals(
        "pkg.Outer.Inner.2",
        className(
            """
            package pkg;

            class Outer {
              class Inner {
                Object first = new Object() {};
                Object second = new Object() {
                  private Throwable failure;
                  void fail(Throwable cause) { failure = cause; }
                  public void close() {}
                };
              }
            }
            """));
  }

  @Test
  void namesLocalClassWithNumber() {
    assertEquals(
        "pkg.Outer.1Local",
        className(
            """
            package pkg;

            class Outer {
              void open() {
                class Local {
                  private Throwable failure;
                  void fail(Throwable cause) { failure = cause; }
                  public void close() {}
                }
              }
            }
            """));
  }

  @Test
  void namesClassInsideAnonymousClass() {
    assertEquals(
        "pkg.Outer.1.Deep",
        className(
            """
            package pkg;

            class Outer {
              Object open() {
                return new Object() {
                  class Deep {
                    private Throwable failure;
                    void fail(Throwable cause) { failure = cause; }
                    public void close() {}
                  }
                };
              }
            }
            """));
  }

  @Test
  void pointsAtClassWhereCloseIsInherited() {
    Finding finding =
        Compilation.of(
                Map.of(
                    "A.java",
                    """
                    class Base {
                      public void close() {}
                    }

                    final class A extends Base {
                      private Throwable failure;
                      void fail(Throwable cause) { failure = cause; }
                    }
                    """))
            .finding();

    assertEquals("A", finding.className());
    assertEquals(5, finding.line());
    assertEquals(List.of(), finding.fix());
  }

  @Test
  void hearsFindingsOfOneClassByKind() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                """
                class A {
                  private Throwable readable;
                  private Throwable dead;
                  void fail(Throwable cause) { readable = cause; dead = cause; }
                  Throwable readable() { return readable; }
                  public void close() {}
                }
                """));

    assertEquals(
        List.of("dead", "readable"), compilation.findings().stream().map(Finding::field).toList());
  }
}
