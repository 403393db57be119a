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

/** Runs a class {@code FooTest} in a JVM of its own, and notes what is told of that. */
final class RealRun implements Progress {
  private final Path base;
  private final List<String> told = new ArrayList<>();

  /**
   * @param base the project's folder
   */
  RealRun(Path base) {
    this.base = base;
  }

  @Override
  public synchronized void ended(Outcome outcome) {
    told.add(outcome.status().word() + " " + TestLines.name(outcome.test()));
  }

  @Override
  public synchronized void note(String text) {
    told.add(text);
  }

  /** Where the testkit's reports are. */
  Path reports() {
    return base.resolve("target/noleak");
  }

  /** Compiles {@code FooTest} with {@code body} and runs what {@code filter} asks for. */
  List<Outcome> run(String body, String filter, String... jvmArguments) throws Exception {
    Path tests = compiled(body);
    List<Path> classPath = new ArrayList<>(classPath());
    classPath.add(0, tests);
    try (WorkFolder work = new WorkFolder(reports().resolve("work"))) {
      return new TestRun(
              base,
              tests,
              reports(),
              filter,
              Duration.ofMinutes(5),
              new TestOutput(reports().resolve("output.txt"), "OUTPUT"))
          .in(new TestJvm(Jdk.running(), classPath, List.of(jvmArguments)), work, this);
    }
  }

  /** What is told of a run of all tests, in the order of the alphabet. */
  List<String> told(String body) throws Exception {
    run(body, "");
    return told.stream().sorted().toList();
  }

  /** Why a run does not come to its end. */
  String complaint(String body, String... jvmArguments) {
    return String.valueOf(
        assertThrows(NotAnalysedException.class, () -> run(body, "", jvmArguments)).getMessage());
  }

  private Path compiled(String body) throws IOException {
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
    return tests;
  }

  private static List<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }
}
