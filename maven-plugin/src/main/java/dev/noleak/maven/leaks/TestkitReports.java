package dev.noleak.maven.leaks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The files {@code CLASS.json} that the testkit writes in one run. Those of earlier runs, of
 * surefire most likely, are left as they are and not read.
 */
public final class TestkitReports {
  private static final int VERSION = 1;

  private final Path folder;
  private final Map<Path, State> before;

  private TestkitReports(Path folder, Map<Path, State> before) {
    this.folder = folder;
    this.before = before;
  }

  /** To be asked for before the run, so that it is known what is older. */
  public static TestkitReports in(Path folder) throws IOException {
    return new TestkitReports(folder, states(folder));
  }

  /**
   * What was written since.
   *
   * @throws NotAnalysedException if they are in a format that we do not read
   */
  public TestObjects objects() throws NotAnalysedException, IOException {
    Map<String, JsonArray> objects = new HashMap<>();
    for (Map.Entry<Path, State> file : states(folder).entrySet()) {
      if (!file.getValue().equals(before.get(file.getKey()))) {
        add(file.getKey(), objects);
      }
    }
    return new TestObjects(objects);
  }

  private static void add(Path file, Map<String, JsonArray> objects)
      throws NotAnalysedException, IOException {
    try {
      JsonElement content = JsonParser.parseString(Files.readString(file));
      if (!(content instanceof JsonObject report) || !report.has("testClass")) {
        // Somebody else's.
        return;
      }
      int version = report.get("version").getAsInt();
      if (version != VERSION) {
        throw new NotAnalysedException(
            "%s was written by testkit format %d, this plugin reads %d; use the same version of noleak-testkit and noleak-maven-plugin"
                .formatted(file, version, VERSION));
      }
      for (JsonElement test : report.getAsJsonArray("tests")) {
        JsonObject ruling = test.getAsJsonObject();
        objects.put(
            ruling.get("id").getAsString(),
            Objects.requireNonNull(ruling.getAsJsonArray("objects")));
      }
    } catch (RuntimeException | CharacterCodingException e) {
      // Gson has many for what is no JSON, or has other things in it than we expect.
      throw new NotAnalysedException(file + " is none that the testkit has written; delete it", e);
    }
  }

  private static Map<Path, State> states(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).toList();
    }
    Map<Path, State> states = new HashMap<>();
    for (Path file : files) {
      states.put(file, State.of(Files.readAttributes(file, BasicFileAttributes.class)));
    }
    return states;
  }

  /** What differs once a file is another: the testkit replaces whole files. */
  private record State(long nanos, long size, String key) {
    static State of(BasicFileAttributes file) {
      return new State(
          file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          file.size(),
          String.valueOf(file.fileKey()));
    }
  }
}
