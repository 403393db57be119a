package dev.noleak.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict in a JVM of its own: with each collector and compiler, and without any JUnit. */
class VirtualMachinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseG1GC",
        "-XX:+UseSerialGC",
        "-XX:+UseParallelGC",
        "-XX:+UseZGC",
        "-XX:+UseShenandoahGC",
        "-XX:+UseSerialGC -XX:+DisableExplicitGC",
        "-XX:+UseG1GC -XX:+DisableExplicitGC",
        "-XX:+UseZGC -XX:+DisableExplicitGC",
        "-Xint",
        "-Xcomp -XX:TieredStopAtLevel=1"
      })
  void isRight(String flags) throws Exception {
    List<String> output = run(flags);
    assertTrue(output.contains("clean: passed"), output.toString());
    assertTrue(
        output.contains("leaking: NoLeak: 1 of 2 tracked objects is still reachable"),
        output.toString());
    assertTrue(
        output.stream().anyMatch(line -> line.startsWith("  static VirtualMachineMain.held")),
        output.toString());
  }

  @Test
  void asksWeakReferencesAloneWhereThereAreNoBeans() throws Exception {
    List<String> output = run("--limit-modules java.base");
    assertTrue(output.contains("clean: passed"), output.toString());
    assertTrue(
        output.contains("leaking: NoLeak: 1 of 2 tracked objects is not collected"),
        output.toString());
    assertTrue(
        output.stream().anyMatch(line -> line.contains("This JVM gives no heap dump")),
        output.toString());
  }

  @Test
  void countsTypesWhereNothingWasTracked() throws Exception {
    List<String> output = run("-XX:+UseSerialGC -XX:+DisableExplicitGC", TypesMain.class);
    assertTrue(output.toString().contains("outcome=MORE_INSTANCES"), output.toString());
  }

  private static List<String> run(String flags) throws Exception {
    return run(flags, VirtualMachineMain.class);
  }

  private static List<String> run(String flags, Class<?> main) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags.split(" ")));
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xmx128m", "-cp", classPath()));
    command.add(main.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> output =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertEquals(0, process.waitFor(), output.toString());
    return output;
  }

  /** Ours and nothing else. */
  private static String classPath() {
    return Stream.of(LeakCheck.class, VirtualMachineMain.class)
        .map(VirtualMachinesTest::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
