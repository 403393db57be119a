package dev.noleak.maven.leaks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code leaks.json}. */
public final class LeaksFile {
  private final OutputFile file;

  public LeaksFile(Path directory) {
    this.file = new OutputFile(directory.resolve(Leaks.FILE));
  }

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  public void delete() throws IOException {
    file.delete();
  }

  /**
   * Writes {@code outcomes}.
   *
   * @param objects what the testkit says of their objects
   */
  public void write(String project, String junit, List<Outcome> outcomes, TestObjects objects)
      throws IOException {
    JsonArray tests = new JsonArray();
    for (Outcome outcome : outcomes) {
      JsonObject test = Json.tree(result(outcome)).getAsJsonObject();
      // Exactly what the testkit has written, also what we know nothing of.
      test.add("objects", objects.of(outcome));
      tests.add(test);
    }
    Leaks leaks = new Leaks(Leaks.VERSION, project, junit, Totals.of(outcomes), List.of());
    JsonObject json = Json.tree(leaks).getAsJsonObject();
    json.add("tests", tests);
    file.write(Json.text(json));
  }

  private static TestResult result(Outcome outcome) {
    return new TestResult(
        outcome.test().id(),
        outcome.test().type(),
        outcome.test().method(),
        outcome.test().display(),
        outcome.status(),
        outcome.millis(),
        outcome.status() == Status.FAILED ? outcome.failure().message() : "",
        List.of());
  }
}
