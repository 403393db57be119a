package dev.noleak.maven.format;

import com.google.gson.annotations.SerializedName;
import dev.noleak.checker.Finding;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.sarif.Fingerprints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The issues of Code Climate, as far as GitLab's code quality reads them. */
public final class CodeClimate {
  private CodeClimate() {}

  private record Issue(
      String description,
      @SerializedName("check_name") String checkName,
      String fingerprint,
      String severity,
      Location location) {}

  private record Location(String path, Lines lines) {}

  private record Lines(int begin) {}

  /**
   * Writes {@code findings}.
   *
   * @param path the name of a file in the repository
   */
  public static void write(Path file, List<Finding> findings, Function<Path, String> path)
      throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    List<Issue> issues = findings.stream().map(each -> issue(each, path, fingerprints)).toList();
    new OutputFile(file).write(Json.text(issues));
  }

  private static Issue issue(
      Finding finding, Function<Path, String> path, Fingerprints fingerprints) {
    String name = path.apply(Path.of(finding.file()));
    return new Issue(
        finding.message(),
        finding.rule(),
        fingerprints.of(finding, name),
        "major",
        new Location(name, new Lines(finding.line())));
  }
}
