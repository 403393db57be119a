package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.launch.TestJvm;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In real JVMs, with tests that are compiled here. */
final class TestRunTest implements Progress {
  @TempDir private Path base;

  private final List<String> told = new ArrayList<>();

  @Override
  public synchronized void ended(Outcome outcome) {
    told.add(outcome.status().word() + " " + TestLines.name(outcome.test()));
  }

  @Override
  public synchronized void note(String text) {
    told.add(text);
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private List<Outcome> run(String body, String filter, String... jvmArguments) throws Exception {
    Path tests = Files.createDirectories(base.resolve("target/test-classes"));
    Path source =
        Files.writeString(
            base.resolve("FooTest.java"),
            """
            import dev.noleak.testkit.*;
            import java.util.*;
            import java.util.stream.*;
            import org.junit.jupiter.api.*;
            class FooTest {
              %s
            }
            """
                .formatted(body));
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                tests.toString(),
                source.toString()));
    List<Path> classPath = new ArrayList<>(classPath());
    classPath.add(0, tests);
    Path reports = base.resolve("target/noleak");
    try (WorkFolder work = new WorkFolder(reports.resolve("work"))) {
      return new TestRun(
              base,
              tests,
              reports,
              filter,
              Duration.ofMinutes(5),
              new TestOutput(reports.resolve("output.txt"), "OUTPUT"))
          .in(new TestJvm(Jdk.running(), classPath, List.of(jvmArguments)), work, this);
    }
  }

  private List<String> told(String body) throws Exception {
    run(body, "");
    return told.stream().sorted().toList();
  }

  private String complaint(String body, String... jvmArguments) {
    return String.valueOf(
        assertThrows(NotAnalysedException.class, () -> run(body, "", jvmArguments)).getMessage());
  }

  @Test
  void runsTheTestsWithTheAnnotationAndNoOthers() throws Exception {
    assertEquals(
        List.of("failed FooTest.b", "passed FooTest.a"),
        told(
            """
            @NoLeak @Test void a(LeakScope scope) { scope.track(new Object()); }
            @NoLeak(patience = 0) @Test void b(LeakScope scope) { held = scope.track(new Object()); }
            @Test void c() { throw new AssertionError(); }
            static Object held;
            """));
    assertTrue(Files.exists(base.resolve("target/noleak/FooTest.json")));
  }

  @Test
  void runsTheTestsAroundAnAnnotatedField() throws Exception {
    assertEquals(
        List.of("passed FooTest.In.b", "passed FooTest.a"),
        told(
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
        told(
            """
            @Nested @NoLeak class In { @Test void b() {} }
            @NoLeak static class Example { @Test void c() { throw new AssertionError(); } }
            """));
  }

  @Test
  void tellsOfEachDynamicTest() throws Exception {
    assertEquals(
        List.of("failed FooTest.all: two", "passed FooTest.all: one"),
        told(
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
        told(
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
        told(
            """
            @Nested @NoLeak class In {
              @BeforeAll static void not() { throw new IllegalStateException(); }
              @Test void b() {}
            }
            """));
  }

  @Test
  void tellsWhatTheTestkitNotes() throws Exception {
    List<String> told = told("@NoLeak @SkipLeakCheck(\"later\") @Test void a() {}");

    assertEquals(2, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("NoLeak: a() is not judged: later"), told.toString());
  }

  @Test
  void runsWhatIsAskedFor() throws Exception {
    String two = "@NoLeak @Test void a() {} @NoLeak @Test void b() {}";

    assertEquals(List.of("FooTest.b"), names(run(two, "FooTest#b")));
    assertEquals(List.of(), names(run(two, "BarTest")));
  }

  private static List<String> names(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.test().isTest())
        .map(outcome -> TestLines.name(outcome.test()))
        .toList();
  }

  @Test
  void runsWhereSurefireWould() throws Exception {
    assertEquals(
        List.of("passed FooTest.a"),
        told(
            """
            @NoLeak @Test void a() throws Exception {
              Assertions.assertEquals(System.getProperty("user.dir"), System.getProperty("basedir"));
              Assertions.assertTrue(new java.io.File("FooTest.java").exists());
              Assertions.assertThrows(AssertionError.class, () -> { assert false; });
              Assertions.assertEquals(-1, System.in.read());
            }
            """));
  }

  @Test
  void saysWhichTestEndedTheJvm() {
    assertEquals(
        "the test JVM ended with 5 while FooTest.a ran, as after System.exit, Runtime.halt or a crash: no test may end the JVM; what the tests printed is in OUTPUT",
        complaint("@NoLeak @Test void a() { Runtime.getRuntime().halt(5); }"));
  }

  @Test
  void saysWhyTheJvmDidNotStart() {
    assertTrue(
        complaint("", "-XX:+NoSuchThing")
            .startsWith(
                "the test JVM ended with 1 before the first test, saying: Unrecognized VM option 'NoSuchThing';"));
  }

  @Test
  void saysWhatHelpsWhenMemoryIsOut() {
    String complaint =
        complaint(
            "@NoLeak @Test void a() { List<Object> all = new ArrayList<>(); while (true) all.add(new byte[1 << 20]); }",
            "-Xmx32m");

    assertEquals(
        "JUnit broke off while FooTest.a ran: java.lang.OutOfMemoryError: Java heap space (more in OUTPUT); it ran out of memory: give it more with -Dnoleak.test.jvmArgs=-Xmx2g",
        complaint);
  }

  @Test
  void leavesNoTestBehindThatDoesNotEndByItself() throws Exception {
    assertEquals(
        List.of("passed FooTest.a"),
        told(
            "@NoLeak @Test void a() { new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) {} }).start(); }"));
  }
}
