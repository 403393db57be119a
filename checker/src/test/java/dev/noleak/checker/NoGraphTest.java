package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Code for which the control flow library has no graph. */
class NoGraphTest {
  @Test
  void saysNothingOfCloseWithConditionalNull() {
    Compilation compilation = closing("Object none = failure == null ? null : null;");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @Test
  void flagsCloseWithConditionalString() {
    Compilation compilation = closing("Object none = failure == null ? null : \"some\";");

    assertEquals("failure", compilation.finding().field());
  }

  private static Compilation closing(String body) {
    String source =
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() { BODY }
        }
        """;
    return Compilation.of(Map.of("A.java", source.replace("BODY", body)));
  }
}
