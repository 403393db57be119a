package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the folder of the reports. */
class ReportTest {
  @TempDir private Path folder;

  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  private List<Path> run(Class<?> testCase) throws IOException {
    Engine.run(testCase, folder, Map.of());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private String report(Class<?> testCase) throws IOException {
    return Files.readString(folder.resolve(testCase.getName() + ".json"));
  }

  private static void assertContains(String report, String... lines) {
    List<String> all = report.lines().map(String::strip).toList();
    for (String line : lines) {
      assertTrue(all.contains(line), line + " is not in " + report);
    }
  }

  @Test
  void writesAllThatTheMessageHas() throws IOException {
    assertEquals(1, run(Leaking.class).size());
    assertContains(
        report(Leaking.class),
        "\"version\": 1,",
        "\"testClass\": \"dev.noleak.testkit.ReportTest$Leaking\",",
        "\"class\": \"dev.noleak.testkit.ReportTest$Leaking\",",
        "\"method\": \"leaks\",",
        "\"displayName\": \"leaks(LeakScope)\",",
        "\"status\": \"leaked\",",
        "\"status\": \"passed\",",
        "\"type\": \"dev.noleak.testkit.Holders$Connection\",",
        "\"rule\": \"collected\",",
        "\"reason\": \"it \\\"ends\\\"\",",
        "\"outcome\": \"strong\",",
        "\"outcome\": \"collected\",",
        "\"leak\": true,",
        "\"kind\": \"static\",",
        "\"owner\": \"dev.noleak.testkit.Holders$Client\",",
        "\"holding\": \"field\",",
        "\"name\": \"failure\",",
        "\"storedThrowable\": 2,",
        "\"throwable\": true,",
        "\"throwableMessage\": \"closed\"",
        "\"testHoldsIt\": false,",
        "\"page\": \"https://noleak.dev/testkit/docs/StillReachable.md\",",
        "\"survivor\": \"dev.noleak.testkit.Holders$Connection\",");
    assertTrue(report(Leaking.class).matches("(?s).*\"leakId\": \"[0-9a-f]{8}\",.*"));
    assertTrue(report(Leaking.class).contains("\"message\": \"NoLeak: 1 of 1 tracked object is"));
  }

  @Test
  void writesOneFileForEachClass() throws IOException {
    assertEquals(
        List.of(
            folder.resolve(Around.Inner.class.getName() + ".json"),
            folder.resolve(Around.class.getName() + ".json")),
        run(Around.class));
  }

  @Test
  void writesOneFileForAllRunsOfAParameterizedClass() throws IOException {
    assertEquals(1, run(LifecycleTest.OnParameterizedClass.class).size());
    String report = report(LifecycleTest.OnParameterizedClass.class);
    assertEquals(3, report.split("\"displayName\"", -1).length - 1, report);
  }

  @Test
  void writesNothingForTestsThatAreNotAsked() throws IOException {
    assertEquals(List.of(), run(NotAsked.class));
  }

  @Test
  void keepsTheDumpOfALeakForItsOwnerAloneIfAskedTo() throws IOException {
    List<Path> files = run(KeepingItsDump.class);
    assertEquals(2, files.size(), files.toString());
    Path dump = files.get(1);
    assertTrue(String.valueOf(dump.getFileName()).endsWith(".hprof"), files.toString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)));
    assertTrue(report(KeepingItsDump.class).contains("dump: " + dump), dump.toString());
  }

  @Test
  void leavesNoDumpElsewhere() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = dumpFolders(temporary);
    assertFalse(run(Leaking.class).isEmpty());
    assertEquals(before, dumpFolders(temporary));
  }

  /** Those of this JVM: others may run on the machine. */
  private static List<Path> dumpFolders(Path temporary) throws IOException {
    String own = "noleak-dump-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(own))
          .sorted()
          .toList();
    }
  }

  @NoLeak(patience = 0)
  static class Leaking {
    @Test
    void leaks(LeakScope scope) {
      Holders.Client client = new Holders.Client();
      Holders.hold(client);
      Holders.Connection connection = scope.track(new Holders.Connection(), "it \"ends\"");
      client.fail(new Holders.ConnectionException(connection));
    }

    @Test
    void passes(LeakScope scope) {
      scope.track(new Object());
    }
  }

  @NoLeak
  static class Around {
    @Test
    void test() {}

    @Nested
    class Inner {
      @Test
      void test() {}
    }
  }

  static class NotAsked {
    @Test
    void test() {}
  }

  @NoLeak(patience = 0, keepDump = true)
  static class KeepingItsDump {
    @Test
    void test(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }
}
