package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.launch.TestJvm;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the runner gives up by itself, no test is to blame. */
final class HaltedRunnerTest implements Progress {
  @TempDir private Path base;

  @Override
  public void ended(Outcome outcome) {}

  @Override
  public void note(String text) {}

  @Test
  void saysWhyItGaveUp() throws IOException {
    Path tests = Files.createDirectories(base.resolve("test-classes"));
    Path source =
        Files.writeString(
            base.resolve("FooTest.java"),
            """
            class FooTest {
              @dev.noleak.testkit.NoLeak @org.junit.jupiter.api.Test void a() {
                System.err.println("NoLeak: how a test ended cannot be written: disk full");
                Runtime.getRuntime().halt(3);
              }
            }
            """);
    String classPath = System.getProperty("java.class.path");
    String[] arguments = {
      "-proc:none", "-cp", classPath, "-d", tests.toString(), source.toString()
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));

    assertEquals(
        "the test JVM ended with 3 while FooTest.a ran, saying: NoLeak: how a test ended cannot be"
            + " written: disk full; what the tests printed is in OUTPUT",
        assertThrows(NotAnalysedException.class, () -> run(tests, classPath)).getMessage());
  }

  private void run(Path tests, String classPath) throws IOException, NotAnalysedException {
    List<Path> all = new ArrayList<>(List.of(tests));
    Stream.of(classPath.split(File.pathSeparator)).map(Path::of).forEach(all::add);
    Path reports = base.resolve("noleak");
    try (WorkFolder work = new WorkFolder(reports.resolve("work"))) {
      new TestRun(
              base,
              tests,
              reports,
              "",
              Duration.ofMinutes(5),
              new TestOutput(base.resolve("output.txt"), "OUTPUT"))
          .in(new TestJvm(Jdk.running(), all, List.of()), work, this);
    }
  }
}
