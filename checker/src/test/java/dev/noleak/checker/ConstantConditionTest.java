package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantConditionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "do { if (next() > 3) { failure = null; return; } } while (true);",
        "for (; ALWAYS; ) { if (next() > 4) { failure = null; return; } }",
        "while (ALWAYS && true) { if (next() > 5) { failure = null; return; } }",
        "if (cleared() == true) { return; } failure = null;",
        "if (!(cleared() != false)) { failure = null; }",
        "if (ALWAYS) { failure = null; }",
        "if (!ALWAYS) { return; } failure = null;",
      })
  void ignoresWayThatConstantRulesOut(String body) {
    Compilation compilation = closing(body);

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do { if (next() > 3) { return; } } while (true);",
        "cleared(); do { if (next() > 3) { return; } } while (true);",
        "if (cleared() == ALWAYS) { return; }",
        "do { if (next() > 4) { failure = null; return; } } while (next() > 5);",
        "for (; ALWAYS; ) { if (next() > 6) { break; } }",
        "if (!ALWAYS) { failure = null; }",
        "if (SOMETIMES) { failure = null; }",
      })
  void flagsWayThatIsLeft(String body) {
    assertEquals("failure", closing(body).finding().field());
  }

  private static Compilation closing(String body) {
    String source =
        """
        class A {
          private static final boolean ALWAYS = true;
          private static final boolean SOMETIMES = Boolean.getBoolean("some");
          private Throwable failure;
          private int i;
          boolean cleared() { if (i > 3) { failure = null; return true; } return false; }
          int next() { return i++; }
          void fail(Throwable cause) { failure = cause; }
          public void close() { BODY }
        }
        """;
    return Compilation.of(Map.of("A.java", source.replace("BODY", body)));
  }
}
