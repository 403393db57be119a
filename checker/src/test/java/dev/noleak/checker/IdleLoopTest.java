package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops of which the control flow library makes a block that it merges with itself for ever. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IdleLoopTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;) { continue; }",
        "again: for (;;) { continue again; }",
        "for (int each : new int[3]) break; for (;;) ;",
        "while (true) { i++; }",
        "while (true) { do { break; } while (true); }",
        "if (i > 3) for (;;) ; else i++;",
      })
  void saysNothingOfCloseThatMayIdle(String body) {
    Compilation compilation = closing(body);

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (;;) { if (i > 3) break; }",
        "while (true) { i++; if (i > 4) return; }",
        "for (;;) { i++; break; }",
        "do { i++; } while (i < 5);",
        "for (;;) { Runnable other = () -> { while (true) { i++; } }; if (i > 6) return; }",
        "for (;;) { switch (i) { case 6: return; default: i++; } }",
      })
  void flagsBehindLoopThatEnds(String body) {
    assertEquals("failure", closing(body).finding().field());
  }

  private static Compilation closing(String body) {
    String source =
        """
        class A {
          private Throwable failure;
          private int i;
          void fail(Throwable cause) { failure = cause; }
          public void close() { BODY }
        }
        """;
    return Compilation.of(Map.of("A.java", source.replace("BODY", body)));
  }
}
