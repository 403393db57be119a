package dev.noleak.testkit.stress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs {@link Verdicts} in a JVM of its own for each collector and way to run. Not a test by its
 * name: it takes long, and has a profile.
 */
class StressProof {
  private static final int CLEAN = Integer.getInteger("noleak.stress.clean", 1_600);
  private static final int LEAKING = Integer.getInteger("noleak.stress.leaking", 100);

  /**
   * The last numbers say by how much fewer verdicts of each kind are asked: where every clean one
   * needs a heap dump as well, or the dump is read by the interpreter.
   */
  @ParameterizedTest
  @CsvSource({
    "Serial, -Xmixed, 1, 1",
    "Serial, -Xcomp, 1, 1",
    "Serial, -Xint, 1, 10",
    "Serial, -XX:+DisableExplicitGC, 10, 1",
    "Parallel, -Xmixed, 1, 1",
    "Parallel, -Xcomp, 1, 1",
    "Parallel, -Xint, 1, 10",
    "Parallel, -XX:+DisableExplicitGC, 10, 1",
    "G1, -Xmixed, 1, 1",
    "G1, -Xcomp, 1, 1",
    "G1, -Xint, 1, 10",
    "G1, -XX:+DisableExplicitGC, 10, 1",
    "Z, -Xmixed, 1, 1",
    "Z, -Xcomp, 1, 1",
    "Z, -Xint, 1, 10",
    "Z, -XX:+DisableExplicitGC, 10, 1",
    "Shenandoah, -Xmixed, 1, 1",
    "Shenandoah, -Xcomp, 1, 1",
    "Shenandoah, -Xint, 1, 10",
    "Shenandoah, -XX:+DisableExplicitGC, 10, 1",
  })
  void noVerdictIsWrong(String collector, String way, int fewerClean, int fewerLeaking)
      throws Exception {
    String flag = "-XX:+Use" + collector + "GC";
    assumeTrue(run(List.of(flag, "-version")).code() == 0, () -> "no " + collector + " here");
    int clean = CLEAN / fewerClean;
    int leaking = LEAKING / fewerLeaking;
    long start = System.nanoTime();
    Run run =
        run(
            List.of(
                flag,
                way,
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Verdicts.class.getName(),
                Integer.toString(clean),
                Integer.toString(leaking)));
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %d | %d | %d s |%n",
        Runtime.version(),
        collector,
        way,
        clean,
        leaking,
        (System.nanoTime() - start) / 1_000_000_000);
    assertEquals(0, run.code(), run.output());
    assertEquals("wrong: 0", run.output().lines().reduce((first, last) -> last).orElse(""));
  }

  private record Run(int code, String output) {}

  private static Run run(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), output);
  }
}
