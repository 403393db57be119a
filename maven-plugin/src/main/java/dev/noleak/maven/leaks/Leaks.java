package dev.noleak.maven.leaks;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.run.Totals;
import java.util.List;

/**
 * What is in a {@code leaks.json}. Each of its records throws where a part is missing: the file is
 * not ours then.
 *
 * @param version the format's
 * @param project the artifactId of the module
 * @param junit the version of JUnit that ran the tests, or empty where there are none
 * @param totals how many tests ended how
 * @param tests the tests; also classes and factories that failed, or that objects belong to
 */
public record Leaks(
    int version, String project, String junit, Totals totals, List<TestResult> tests) {
  /** The name of the file. */
  public static final String FILE = "leaks.json";

  /** Grows when a reader of the last format would misread the new one. */
  public static final int VERSION = 1;

  public Leaks {
    requireNonNull(project);
    requireNonNull(junit);
    requireNonNull(totals);
    tests = List.copyOf(tests);
  }

  /**
   * What {@code json} says.
   *
   * @throws RuntimeException if it is not what goal {@code test} writes: a part is missing, say
   */
  public static Leaks of(JsonObject json) {
    return Json.of(json, Leaks.class);
  }
}
