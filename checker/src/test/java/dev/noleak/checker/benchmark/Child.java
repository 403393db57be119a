package dev.noleak.checker.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process to measure: one {@code java} of its own.
 *
 * @param flags for the JVM
 * @param classPath what is to be found in it
 * @param main the class to run
 * @param arguments for that
 */
record Child(List<String> flags, List<Path> classPath, String main, List<String> arguments) {

  /** How a run ended, and what it printed. */
  record Run(Usage usage, int code, List<String> output) {}

  /** Runs it to its end; {@code directory} is for what it prints. */
  Run run(Path directory) {
    try {
      Files.createDirectories(directory);
      Path report = Files.createTempFile(directory, "usage", ".txt");
      Path output = Files.createTempFile(directory, "output", ".txt");
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command(report))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int code = process.waitFor();
      long wall = (System.nanoTime() - start) / 1_000_000;
      String[] figures = Files.readString(report).split(" ", -1);
      if (figures.length != 2) {
        throw new IllegalStateException("nothing was measured, see " + output);
      }
      Usage usage = new Usage(Long.parseLong(figures[0]), wall, Long.parseLong(figures[1]));
      return new Run(usage, code, Files.readAllLines(output));
    } catch (IOException e) {
      throw new IllegalStateException(main + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<String> command(Path report) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    command.add("-cp");
    command.add(joined(Stream.concat(Stream.of(ownClasses()), classPath.stream()).toList()));
    command.addAll(List.of(Measured.class.getName(), report.toString(), main));
    command.addAll(arguments);
    return command;
  }

  private static Path ownClasses() {
    return Path.of(Measured.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** {@code paths} as one class path. */
  static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
