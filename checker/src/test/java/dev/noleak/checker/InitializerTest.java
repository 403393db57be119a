package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Javac has no method for what is declared in an initializer, only a symbol without a type. */
class InitializerTest {
  private static final String STORED_ELSEWHERE =
      """
      class A {
        Throwable failure;
        public void close() { System.out.println(failure); }
        BLOCK
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static { A other = new A(); other.failure = new Exception(); }",
        "{ A other = this; other.failure = new Exception(); }",
        "java.util.function.Consumer<A> spoil = other -> other.failure = new Exception();",
        "static java.util.function.Consumer<A> spoil = a -> { A b = a; b.failure = null; a.failure"
            + " = new Exception(); };",
        "{ A other = this; Runnable r = () -> other.failure = new Exception(); r.run(); }",
        "static { Object any = new A(); if (any instanceof A other) { other.failure = new Exception(); } }",
      })
  void flagsSlotStoredThroughItsLocal(String block) {
    Compilation compilation =
        Compilation.of(Map.of("A.java", STORED_ELSEWHERE.replace("BLOCK", block)));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals("failure", compilation.finding().field());
  }

  private static final String CLOSED_THERE =
      """
      class A {
        { // or static
          StringBuilder out = new StringBuilder();
          class Local implements AutoCloseable {
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            void reset() { failure = null; }
            @Override public void close() { CLOSE }
          }
          Local local = new Local();
          local.fail(new Exception());
          local.close();
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"", "static "})
  void flagsClassDeclaredInIt(String modifier) {
    assertEquals(List.of("failure"), keptBy(modifier, "out.append(1); out.setLength(0);"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "static "})
  void passesClassDeclaredInItThatClears(String modifier) {
    assertEquals(List.of(), keptBy(modifier, "try { out.append(1); } finally { reset(); }"));
  }

  private static List<String> keptBy(String modifier, String close) {
    String source = CLOSED_THERE.replace("{ // or static", modifier + "{").replace("CLOSE", close);
    Compilation compilation = Compilation.of(Map.of("A.java", source));

    assertTrue(compilation.succeeded(), compilation::output);
    return compilation.findings().stream().map(Finding::field).toList();
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "static, 0"})
  void flagsThrowableDeclaredInItThatKeepsTheObject(String modifier, int expected) {
    String source =
        """
        class A {
          MODIFIER {
            StringBuilder out = new StringBuilder();
            class Failed extends RuntimeException {
              @Override public String getMessage() { return out.toString(); }
            }
            if (out.isEmpty()) {
              throw new Failed();
            }
          }
        }
        """;

    Compilation compilation =
        Compilation.under(
            ThrowableCapturesEnclosing.class,
            Map.of("A.java", source.replace("MODIFIER", modifier)));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(expected, compilation.findings().size());
  }
}
