package dev.noleak.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.example.ResponseExample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.console.ConsoleLauncher;

/** Tests in a JVM of their own under JUnit's own launcher, as an IDE starts them. */
class ConsoleLauncherTest {
  @TempDir Path folder;

  @Test
  void passesWhatIsCollected() throws Exception {
    String output = run(UnderTheBuildTest.class, 0);
    assertTrue(output.contains("2 tests successful"), output);
  }

  @Test
  void failsWithTheSameTraceAsUnderSurefire() throws Exception {
    String output = run(ResponseExample.class, 1);
    assertTrue(output.contains("  static Pool."), output);
    assertTrue(output.contains(">> STORED THROWABLE"), output);
    assertTrue(
        Files.exists(folder.resolve(ResponseExample.class.getName() + ".json")),
        () -> "the report");
  }

  private String run(Class<?> test, int expectedCode) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dnoleak.reports=" + folder,
                    "-cp",
                    System.getProperty("java.class.path"),
                    ConsoleLauncher.class.getName(),
                    "execute",
                    "--disable-banner",
                    "--disable-ansi-colors",
                    "--select-class=" + test.getName()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(expectedCode, process.waitFor(), output);
    return output;
  }
}
