package dev.noleak.maven.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChildJvmTest {
  private static final String PID = "pid";

  @TempDir private Path folder;

  private static List<String> command(Class<?> main, Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-classpath",
        System.getProperty("java.class.path"),
        main.getName(),
        folder.toString());
  }

  @Test
  void goesWithWhoeverClosesIt() throws IOException {
    Process process;
    try (ChildJvm child =
        ChildJvm.start(command(Sleeper.class, folder), folder, folder.resolve("output"))) {
      process = child.process();
      assertTrue(process.isAlive());
    }
    assertFalse(process.isAlive());
  }

  @Test
  void goesWithTheJvmThatStartedIt() throws Exception {
    Process parent = new ProcessBuilder(command(Parent.class, folder)).inheritIO().start();

    assertTrue(parent.waitFor(1, TimeUnit.MINUTES));
    assertEquals(7, parent.exitValue());
    ProcessHandle child =
        ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve(PID)))).orElse(null);
    assertFalse(child != null && child.isAlive());
  }

  /** Starts one and does not close it. */
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      ChildJvm child =
          ChildJvm.start(command(Sleeper.class, folder), folder, folder.resolve("output"));
      Files.writeString(folder.resolve(PID), String.valueOf(child.process().pid()));
      System.exit(7);
    }
  }

  /** Ends when it is killed. */
  static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(TimeUnit.MINUTES.toMillis(2));
    }
  }
}
