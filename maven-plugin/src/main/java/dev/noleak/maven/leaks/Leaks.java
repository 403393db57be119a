package dev.noleak.maven.leaks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is in a {@code leaks.json}.
 *
 * @param version the format's
 * @param project the artifactId of the module
 * @param junit the version of JUnit that ran the tests
 * @param totals how many tests ended how
 * @param tests the tests; also classes and factories that failed, or that objects belong to
 */
public record Leaks(
    int version, String project, String junit, Totals totals, List<TestResult> tests) {
  /** The name of the file. */
  public static final String FILE = "leaks.json";

  /** Grows when a reader of the last format would misread the new one. */
  static final int VERSION = 1;

  public Leaks {
    project = project == null ? "" : project;
    junit = junit == null ? "" : junit;
    totals = totals == null ? new Totals(0, 0, 0, 0) : totals;
    tests = tests == null ? List.of() : List.copyOf(tests);
  }

  /** How many tests ended how. */
  public record Totals(int tests, int passed, int failed, int skipped) {}

  /**
   * Reads {@code file}.
   *
   * @throws NotAnalysedException if it is none, or one of another version
   * @throws IOException if it cannot be read
   */
  public static Leaks read(Path file) throws NotAnalysedException, IOException {
    try {
      JsonObject json = new Gson().fromJson(Files.readString(file), JsonObject.class);
      if (json == null || !json.has("version") || !json.has("tests")) {
        throw new IllegalArgumentException("not as it is written");
      }
      int version = json.get("version").getAsInt();
      if (version != VERSION) {
        throw new NotAnalysedException(
            "%s has format %d, and this plugin reads %d; run the goal test again, with the same version of the plugin"
                .formatted(file, version, VERSION));
      }
      return new Gson().fromJson(json, Leaks.class);
    } catch (RuntimeException | CharacterCodingException e) {
      // Gson has many for what is no JSON, or has other things in it than we expect.
      throw new NotAnalysedException(
          "%s is none that the goal test has written; delete it and run that goal again"
              .formatted(file),
          e);
    }
  }
}
