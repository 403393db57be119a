package dev.noleak.testkit.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of its own, looked at from outside while it runs.
 *
 * @param wall milliseconds from its start to its end, start of the JVM included
 * @param memory the most kilobytes that it had for itself at a time
 * @param resident the same with the pages of files that it had mapped, which the system may take
 *     back
 */
record Child(long wall, long memory, long resident) {
  private static final int EVERY_MILLIS = 10;

  /** Runs a main class on our own class path; its output must have {@code expected} in it. */
  static Child run(Class<?> main, String expected, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("noleak-benchmark", ".txt");
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    List<String> command = Stream.concat(java.stream(), Stream.of(arguments)).toList();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long memory = 0;
    long resident = 0;
    while (!process.waitFor(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, kilobytes(status, "RssAnon:"));
      resident = Math.max(resident, kilobytes(status, "VmHWM:"));
    }
    long wall = (System.nanoTime() - start) / 1_000_000;
    String text = Files.readString(output);
    if (process.exitValue() != 0 || !text.contains(expected)) {
      throw new IllegalStateException(main + " failed: " + text);
    }
    Files.delete(output);
    return new Child(wall, memory, resident);
  }

  /** A figure of the process, or 0 where the system does not tell as Linux does. */
  private static long kilobytes(Path status, String name) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // It has ended meanwhile.
    }
  }
}
