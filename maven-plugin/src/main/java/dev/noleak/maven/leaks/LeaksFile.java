package dev.noleak.maven.leaks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes {@code leaks.json}: there as a whole, or not at all. */
public final class LeaksFile {
  /** With nulls: the objects stay exactly what the testkit has written. */
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private final Path file;

  public LeaksFile(Path directory) {
    this.file = directory.resolve(Leaks.FILE);
  }

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
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
      tests.add(test(outcome, objects.of(outcome)));
    }
    JsonObject leaks = new JsonObject();
    leaks.addProperty("version", Leaks.VERSION);
    leaks.addProperty("project", project);
    leaks.addProperty("junit", junit);
    leaks.add("totals", GSON.toJsonTree(Totals.of(outcomes)));
    leaks.add("tests", tests);
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(Leaks.FILE + ".part");
    Files.writeString(unfinished, escaped(GSON.toJson(leaks)) + "\n");
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonObject test(Outcome outcome, JsonArray objects) {
    JsonObject test = new JsonObject();
    test.addProperty("id", outcome.test().id());
    test.addProperty("class", outcome.test().type());
    test.addProperty("method", outcome.test().method());
    test.addProperty("displayName", outcome.test().display());
    test.addProperty("status", outcome.status().word());
    test.addProperty("millis", outcome.millis());
    boolean failed = outcome.status() == Status.FAILED;
    test.addProperty("message", failed ? outcome.failure().message() : "");
    test.add("objects", objects);
    return test;
  }

  /**
   * A surrogate without its other half is no UTF-8, and a name may hold one; and no editor should
   * write a line from right to left. Either can only be in a string.
   */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
