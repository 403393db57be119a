package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrowableHoldsResourceTest {
  private static final String HOLDER =
      """
      class Failed extends Exception {
        final java.io.InputStream body;
        Failed(java.io.InputStream body) { this.body = body; }
      }
      """;

  private static void on(String... sources) {
    check(ThrowableHoldsResource.class, List.of("-Xep:ThrowableHoldsResource:WARN"), sources);
  }

  private static Compilation with(String options) {
    return Compilation.with(options, Map.of("Failed.java", HOLDER));
  }

  @Test
  void isOffByDefault() {
    assertEquals(List.of(), with("").findings());
    assertTrue(!with("").output().contains("ThrowableHoldsResource"));
  }

  @Test
  void isOffWhereItIsSwitchedOff() {
    assertEquals(List.of(), with("-Xep:ThrowableHoldsResource:OFF").findings());
  }

  @Test
  void staysOffWhereOnlySuggestionsAreRaised() {
    assertEquals(List.of(), with("-XepAllSuggestionsAsWarnings").findings());
  }

  @Test
  void isOnWhereItIsNamed() {
    Compilation compilation = with("-Xep:ThrowableHoldsResource");

    assertTrue(compilation.succeeded());
    assertEquals("body", compilation.finding().field());
    assertTrue(compilation.output().contains("[ThrowableHoldsResource] Failed holds a resource"));
  }

  @Test
  void isOnAsWarning() {
    assertEquals("body", with("-Xep:ThrowableHoldsResource:WARN").finding().field());
  }

  @Test
  void isOnAsError() {
    Compilation compilation = with("-Xep:ThrowableHoldsResource:ERROR");

    assertEquals("body", compilation.finding().field());
    assertTrue(!compilation.succeeded());
  }

  @Test
  void isOnWhereAllChecksAre() {
    assertEquals("body", with("-XepAllDisabledChecksAsWarnings").finding().field());
  }

  @Test
  void ignoresOtherClasses() {
    on("class A { java.io.InputStream body; }");
  }

  @Test
  void ignoresFieldOfOtherType() {
    on("class A extends Exception { String body; int status; byte[] bytes; }");
  }

  @Test
  void ignoresStaticField() {
    on("class A extends Exception { static java.io.InputStream body; }");
  }

  @Test
  void ignoresLocalVariable() {
    on("class A extends Exception { void read(java.io.InputStream in) { AutoCloseable a = in; } }");
  }

  @Test
  void ignoresArraysAndCollections() {
    on("class A extends Exception { AutoCloseable[] a; java.util.List<AutoCloseable> b; }");
  }

  @Test
  void ignoresTypeVariableWithOtherBound() {
    on("class Box { <T extends Runnable> void m(T t) { class A extends Exception { T held; } } }");
  }

  @Test
  void ignoresSuppressed() {
    on(
        """
        class A extends Exception {
          @SuppressWarnings("ThrowableHoldsResource")
          java.io.InputStream body;
        }
        """,
        """
        @SuppressWarnings("ThrowableHoldsResource")
        class B extends Exception {
          java.io.InputStream body;
        }
        """,
        """
        class C {
          @SuppressWarnings("ThrowableHoldsResource")
          Object open() {
            class Local extends Exception {
              java.io.InputStream body;
            }
            return new Local();
          }
        }
        """);
  }

  @Test
  void flagsField() {
    on(
        """
        class A extends RuntimeException {
          // BUG: Diagnostic contains: A holds a resource in 'body'
          private final java.io.InputStream body;
          A(java.io.InputStream body) { this.body = body; }
        }
        """);
  }

  @Test
  void flagsTransientField() {
    on(
        """
        class A extends Exception {
          // BUG: Diagnostic contains: 'body'
          transient java.io.InputStream body;
        }
        """);
  }

  @Test
  void flagsAutoCloseableItself() {
    on(
        """
        class A extends Error {
          // BUG: Diagnostic contains: 'held'
          AutoCloseable held;
        }
        """);
  }

  @Test
  void flagsTypeVariableByItsBounds() {
    on(
        """
        class Box {
          <T extends Runnable & AutoCloseable> void m(T t) {
            class A extends Exception {
              // BUG: Diagnostic contains: 'held'
              T held;
            }
          }
        }
        """);
  }

  @Test
  void flagsFieldOfAnonymousClass() {
    on(
        """
        class Box {
          Exception fail() {
            return new Exception() {
              // BUG: Diagnostic contains: 'held'
              java.sql.Connection held;
            };
          }
        }
        """);
  }

  @Test
  void tellsEveryComponent() {
    Compilation compilation = with("-Xep:ThrowableHoldsResource");

    assertEquals(
        new Finding(
            "ThrowableHoldsResource",
            "Failed",
            null,
            "body",
            null,
            "Failed holds a resource in 'body': whoever keeps the exception (a log, a cause, a"
                + " field) keeps the InputStream too, and nobody can tell who has to close it."
                + " Keep what tells about it, a String or a status say, and close it where it was"
                + " opened. Handed over on purpose? @SuppressWarnings(\"ThrowableHoldsResource\")"
                + " on the field or the class.",
            "https://noleak.dev/checker/docs/ThrowableHoldsResource.md",
            URI.create("memory:///Failed.java"),
            2,
            29,
            List.of(),
            "what to keep instead is for you to say"),
        compilation.finding());
  }
}
