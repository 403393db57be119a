package dev.noleak.maven.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import dev.noleak.maven.runner.Failure;
import dev.noleak.maven.runner.TestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaksFileTest {
  private static final String OBJECTS =
      """
      [{"type": "<Foo>\\u202e", "rule": "closed", "reason": "", "place": "FooTest.java:3", "outcome": "clean",
        "leak": false, "why": "", "detail": "", "advice": null, "unknown": 1.50}]""";

  @TempDir private Path folder;

  private static Outcome outcome(String id, boolean isTest, Status status, String message) {
    return new Outcome(
        new TestName(id, isTest, "example.FooTest", "closes", "<closes>"),
        status,
        7,
        Failure.because(message));
  }

  private static TestObjects objects(Map<String, String> byTest) {
    TestObjects objects = new TestObjects(Map.of());
    for (Map.Entry<String, String> each : byTest.entrySet()) {
      JsonArray array = JsonParser.parseString(each.getValue()).getAsJsonArray();
      objects = new TestObjects(Map.of(each.getKey(), array));
    }
    return objects;
  }

  private static Leaks read(Path file) throws IOException {
    return Leaks.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
  }

  @Test
  void holdsOutcomesAndTheirObjectsAsTheyAre() throws Exception {
    List<Outcome> outcomes =
        List.of(
            outcome("a", true, Status.FAILED, "NoLeak: \u202e"),
            outcome("b", true, Status.SKIPPED, "not today"));

    new LeaksFile(folder).write("app", "6.1.3", outcomes, objects(Map.of("a", OBJECTS)));

    Path file = folder.resolve("leaks.json");
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    JsonObject first = json.getAsJsonArray("tests").get(0).getAsJsonObject();
    assertEquals(
        List.of("version", "project", "junit", "totals", "tests"), List.copyOf(json.keySet()));
    assertEquals(
        List.of("id", "class", "method", "displayName", "status", "millis", "message", "objects"),
        List.copyOf(first.keySet()));
    assertEquals(JsonParser.parseString(OBJECTS), first.get("objects"));
    assertTrue(Files.readString(file).contains("1.50"));

    Leaks leaks = read(file);
    assertEquals(new Totals(2, 0, 1, 1), leaks.totals());
    assertEquals(
        new TestResult(
            "b", "example.FooTest", "closes", "<closes>", Status.SKIPPED, 7, "", List.of()),
        leaks.tests().get(1));
    assertEquals("NoLeak: \u202e", leaks.tests().get(0).message());
    assertEquals("<Foo>\u202e", leaks.tests().get(0).objects().get(0).type());
    assertEquals(List.of(file), files());
  }

  @Test
  void spellsOutHalvesOfLettersAndWhatTurnsTheDirection() throws Exception {
    String message = "a\ud800 \ud83d\ude00 \u202e\u0000";
    List<Outcome> outcomes = List.of(outcome("a", true, Status.FAILED, message));

    new LeaksFile(folder).write("app", "6.1.3", outcomes, objects(Map.of()));

    Path file = folder.resolve("leaks.json");
    assertEquals(message, read(file).tests().get(0).message());
    assertTrue(Files.readString(file).contains("a\\ud800 \\ud83d\\ude00 \\u202e\\u0000"));
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void isGoneOnceDeleted() throws Exception {
    LeaksFile leaks = new LeaksFile(folder);
    leaks.delete();
    leaks.write("app", "6.1.3", List.of(), objects(Map.of()));
    leaks.delete();

    assertEquals(List.of(), files());
  }

  @Test
  void tellsOfAClassThatPassedOnlyIfItHasObjects() {
    Outcome passed = outcome("a", false, Status.PASSED, "");
    Outcome failed = outcome("b", false, Status.FAILED, "");
    Outcome test = outcome("c", true, Status.PASSED, "");
    List<Outcome> all = List.of(passed, failed, test);

    assertEquals(List.of(failed, test), objects(Map.of("a", "[]")).worthTelling(all));
    assertEquals(all, objects(Map.of("a", OBJECTS)).worthTelling(all));
  }

  @Test
  void missesObjectsOnlyOfTestsThatPassed() {
    Outcome passed = outcome("a", true, Status.PASSED, "");

    assertTrue(objects(Map.of()).lack(List.of(passed)));
    assertFalse(objects(Map.of("a", "[]")).lack(List.of(passed)));
    assertFalse(
        objects(Map.of())
            .lack(
                List.of(
                    outcome("b", true, Status.FAILED, ""),
                    outcome("c", false, Status.PASSED, ""))));
  }
}
