package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests are run. */
final class ChosenTestsTest {
  private final RealRun real;

  ChosenTestsTest(@TempDir Path base) {
    real = new RealRun(base);
  }

  @Test
  void runsTheTestsWithTheAnnotationAndNoOthers() throws Exception {
    assertEquals(
        List.of("failed FooTest.b", "passed FooTest.a"),
        real.told(
            """
            @NoLeak @Test void a(LeakScope scope) { scope.track(new Object()); }
            @NoLeak(patience = 0) @Test void b(LeakScope scope) { held = scope.track(new Object()); }
            @Test void c() { throw new AssertionError(); }
            static Object held;
            """));
    assertTrue(Files.exists(real.reports().resolve("FooTest.json")));
  }

  @Test
  void runsTheTestsAroundAnAnnotatedField() throws Exception {
    assertEquals(
        List.of("passed FooTest.In.b", "passed FooTest.a"),
        real.told(
            """
            @NoLeak private Object field = new Object();
            @Test void a() {}
            @Nested class In { @Test void b() {} }
            """));
  }

  @Test
  void runsNoExampleOfATest() throws Exception {
    assertEquals(
        List.of("passed FooTest.In.b"),
        real.told(
            """
            @Nested @NoLeak class In { @Test void b() {} }
            @NoLeak static class Example { @Test void c() { throw new AssertionError(); } }
            """));
  }

  @Test
  void runsWhatIsAskedFor() throws Exception {
    String two = "@NoLeak @Test void a() {} @NoLeak @Test void b() {}";

    assertEquals(List.of("FooTest.b"), names(real.run(two, "FooTest#b")));
    assertEquals(List.of(), names(real.run(two, "BarTest")));
  }

  private static List<String> names(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.test().isTest())
        .map(outcome -> TestLines.name(outcome.test()))
        .toList();
  }
}
