package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs all tests again and again, each time in a JVM of its own. Not a test by its name: it takes
 * long, and has a profile.
 */
class SteadyProof {
  private static final int RUNS = Integer.getInteger("noleak.steady.runs", 20);

  @ParameterizedTest
  @ValueSource(strings = {"Serial", "Parallel", "G1"})
  void allTestsPassEachTime(String collector) throws Exception {
    List<String> failures = new ArrayList<>();
    long start = System.nanoTime();
    for (int run = 1; run <= RUNS; run++) {
      Process process = new ProcessBuilder(command(collector)).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        failures.add("run " + run);
        // At once: there may be half an hour of runs to come.
        System.out.printf("Run %d with %s failed:%n%s%n", run, collector, output);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %d runs | %d failed | %.1f s each |%n",
        Runtime.version(),
        collector,
        RUNS,
        failures.size(),
        (System.nanoTime() - start) / 1e9 / RUNS);
    assertEquals(List.of(), failures);
  }

  /** With the options of this JVM, but its collector. */
  private static List<String> command(String collector) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-") || option.startsWith("-Dio.netty."))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-XX:+Use" + collector + "GC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--scan-classpath=target/test-classes",
            "--include-classname=.*Test",
            "--fail-if-no-tests",
            "--disable-banner",
            "--details=summary"));
    return command;
  }
}
