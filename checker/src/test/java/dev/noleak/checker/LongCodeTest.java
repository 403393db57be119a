package dev.noleak.checker;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code with so many jumps that the control flow library would not come to an end with it. */
class LongCodeTest {
  @Test
  @Timeout(120)
  void saysNothingOfSwitchWithTooManyBreaks() {
    Compilation compilation = closing("switch (i) { " + cases(4_000, "break;") + " }");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @Test
  @Timeout(120)
  void saysNothingOfLoopWithTooManyContinues() {
    Compilation compilation =
        closing("for (;;) { switch (i) { " + cases(4_000, "continue;") + " } }");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @Test
  void flagsBehindSwitchWithManyBreaks() {
    Compilation compilation = closing("switch (i) { " + cases(200, "break;") + " }");

    assertEquals("failure", compilation.finding().field());
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

  private static String cases(int count, String end) {
    return IntStream.range(0, count)
        .mapToObj(each -> "case " + each + ": i++; " + end)
        .collect(joining(" "));
  }
}
