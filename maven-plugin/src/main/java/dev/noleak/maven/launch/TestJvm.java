package dev.noleak.maven.launch;

import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The project's tests in a JVM of their own.
 *
 * @param jdk the JDK to run on
 * @param classPath that of the tests, with JUnit's launcher
 * @param arguments what the user wants the JVM to be told, {@code -Xmx512m} say
 */
public record TestJvm(Jdk jdk, List<Path> classPath, List<String> arguments) {
  private static final int POLL_MILLIS = 50;

  public TestJvm {
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /**
   * Runs to the end.
   *
   * @param base the folder that it starts in
   * @param work a folder for the files in between
   * @param settings the file that the runner reads
   * @param output the file for all that is printed
   * @param goesOn asked again and again; once it says no, the JVM and all that it started is killed
   * @return the exit code, or nothing if it was killed
   */
  public OptionalInt run(Path base, Path work, Path settings, Path output, BooleanSupplier goesOn)
      throws NotAnalysedException, IOException {
    Path jar = work.resolve("tests.jar");
    TestJar.write(jar, classPath);
    try (ChildJvm child = ChildJvm.start(command(base, jar, settings), base, output)) {
      while (!child.process().waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!goesOn.getAsBoolean()) {
          return OptionalInt.empty();
        }
      }
      return OptionalInt.of(child.process().exitValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAnalysedException("interrupted", e);
    }
  }

  /** Names relative to the folder that it starts in: no letter in them that a locale lacks. */
  private List<String> command(Path base, Path jar, Path settings) {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString(), "-enableassertions"));
    command.addAll(arguments);
    command.addAll(List.of("-jar", shortened(base, jar), shortened(base, settings)));
    return command;
  }

  /** The name of {@code file} for what runs in {@code base}. */
  public static String shortened(Path base, Path file) {
    return (file.startsWith(base) ? base.relativize(file) : file)
        .toString()
        .replace(File.separatorChar, '/');
  }
}
