package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.runner.Failure;
import dev.noleak.maven.runner.TestName;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TestLinesTest {

  private static TestName test(String type, String method, String display) {
    return new TestName("id", true, type, method, display);
  }

  private static List<String> lines(Status status, Failure failure) {
    return TestLines.of(
        new Outcome(test("example.FooTest", "closes", "closes()"), status, 1234, failure));
  }

  @Test
  void namesClassAndMethod() {
    assertEquals(
        "FooTest.closes", TestLines.name(test("a.b.FooTest", "closes", "closes(LeakScope)")));
    assertEquals(
        "FooTest.Inside.closes", TestLines.name(test("a.FooTest$Inside", "closes", "closes")));
    assertEquals("FooTest.Inside", TestLines.name(test("a.FooTest$Inside", "", "Inside")));
    assertEquals("FooTest", TestLines.name(test("FooTest", "", "FooTest")));
  }

  @Test
  void addsAnotherName() {
    assertEquals("FooTest.closes: [2] x", TestLines.name(test("a.FooTest", "closes", "[2] x")));
    assertEquals("FooTest: All of it", TestLines.name(test("a.FooTest", "", "All of it")));
  }

  @Test
  void letsNoNameIntoAnotherLine() {
    assertEquals(
        "FooTest.closes: \\n[ERROR] x", TestLines.name(test("a.FooTest", "closes", "\n[ERROR] x")));
  }

  @Test
  void cutsAVeryLongName() {
    String name = TestLines.name(test("a.FooTest", "closes", "x".repeat(300)));

    assertTrue(name.length() < 210 && name.endsWith("x..."), name);
  }

  @Test
  void tellsOfAPassedTest() {
    assertEquals(
        List.of("NoLeak: passed FooTest.closes (1.23 s)"), lines(Status.PASSED, Failure.NONE));
  }

  @Test
  void tellsWhyATestWasSkipped() {
    assertEquals(List.of("NoLeak: skipped FooTest.closes"), lines(Status.SKIPPED, Failure.NONE));
    assertEquals(
        List.of("NoLeak: skipped FooTest.closes: not\\ntoday"),
        lines(Status.SKIPPED, Failure.because("not\ntoday")));
  }

  @Test
  void tellsALeakInFull() {
    Failure leak =
        new Failure(
            "dev.noleak.testkit.LeakError",
            true,
            "NoLeak: 1 of 1\n\n  static A.b",
            "at example.FooTest.closes(FooTest.java:7)");

    assertEquals(
        List.of(
            "NoLeak: failed FooTest.closes (1.23 s)", "    NoLeak: 1 of 1", "", "      static A.b"),
        lines(Status.FAILED, leak));
  }

  @Test
  void tellsWhereAnInheritedTestFailed() {
    assertEquals(
        List.of(
            "NoLeak: failed FooTest.closes (1.23 s)",
            "    java.io.IOException: gone",
            "        at a.Base.closes(Base.java:7)"),
        lines(
            Status.FAILED,
            new Failure(
                "java.io.IOException",
                false,
                "gone",
                "\tat a.B.c(example.FooTest.java:1)\n\tat a.Base.closes(Base.java:7)\n\tat z.Z.z(Z.java:9)")));
  }

  @Test
  void tellsWhereElseATestFailed() {
    Failure failure =
        new Failure(
            "java.io.IOException",
            false,
            "gone",
            "java.io.IOException: gone\n\tat a.B.c(B.java:1)\n\tat example.FooTest.closes(FooTest.java:7)\n\tat example.FooTest.x(FooTest.java:9)");

    assertEquals(
        List.of(
            "NoLeak: failed FooTest.closes (1.23 s)",
            "    java.io.IOException: gone",
            "        at example.FooTest.closes(FooTest.java:7)"),
        lines(Status.FAILED, failure));
  }
}
