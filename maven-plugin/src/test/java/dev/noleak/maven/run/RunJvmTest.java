package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the JVM that runs the tests is set up, and how it ends. */
final class RunJvmTest {
  private final RealRun real;

  RunJvmTest(@TempDir Path base) {
    real = new RealRun(base);
  }

  @Test
  void runsWhereSurefireWould() throws Exception {
    assertEquals(
        List.of("passed FooTest.a"),
        real.told(
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
        real.complaint("@NoLeak @Test void a() { Runtime.getRuntime().halt(5); }"));
  }

  @Test
  void saysWhyTheJvmDidNotStart() {
    assertTrue(
        real.complaint("", "-XX:+NoSuchThing")
            .startsWith(
                "the test JVM ended with 1 before the first test, saying: Unrecognized VM option 'NoSuchThing';"));
  }

  @Test
  void saysWhatHelpsWhenMemoryIsOut() {
    String complaint =
        real.complaint(
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
        real.told(
            "@NoLeak @Test void a() { new Thread(() -> { try { Thread.sleep(600_000); } catch (InterruptedException e) {} }).start(); }"));
  }
}
