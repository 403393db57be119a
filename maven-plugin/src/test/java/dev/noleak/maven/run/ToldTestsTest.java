package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the tests that are run. */
final class ToldTestsTest {
  private final RealRun real;

  ToldTestsTest(@TempDir Path base) {
    real = new RealRun(base);
  }

  @Test
  void tellsOfEachDynamicTest() throws Exception {
    assertEquals(
        List.of("failed FooTest.all: two", "passed FooTest.all: one"),
        real.told(
            """
            @NoLeak @TestFactory Stream<DynamicTest> all() {
              return Stream.of(
                  DynamicTest.dynamicTest("one", () -> {}),
                  DynamicTest.dynamicTest("two", () -> { throw new IllegalStateException(); }));
            }
            """));
  }

  @Test
  void tellsOfWhatIsSkipped() throws Exception {
    assertEquals(
        List.of(
            "skipped FooTest.In.b",
            "skipped FooTest.Off.c",
            "skipped FooTest.a",
            "skipped FooTest.d"),
        real.told(
            """
            @NoLeak @Disabled @Test void a() {}
            @Nested @NoLeak class In {
              @BeforeAll static void not() { Assumptions.abort("not now"); }
              @Test void b() {}
            }
            @Nested @Disabled @NoLeak class Off { @Test void c() {} }
            @NoLeak @Test void d() { Assumptions.assumeTrue(false); }
            """));
  }

  @Test
  void tellsOfAClassThatFails() throws Exception {
    assertEquals(
        List.of("failed FooTest.In"),
        real.told(
            """
            @Nested @NoLeak class In {
              @BeforeAll static void not() { throw new IllegalStateException(); }
              @Test void b() {}
            }
            """));
  }

  @Test
  void tellsWhatTheTestkitNotes() throws Exception {
    List<String> told = real.told("@NoLeak @SkipLeakCheck(\"later\") @Test void a() {}");

    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("NoLeak: a() is not judged: later"), told.toString());
  }
}
