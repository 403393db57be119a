package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.baseline.Baseline;
import dev.noleak.maven.baseline.BaselineFile;
import dev.noleak.maven.git.WorkTree;
import dev.noleak.maven.outcome.BadInputException;
import dev.noleak.maven.outcome.Counted;
import dev.noleak.maven.outcome.SetAside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * How a project takes the checks in that has findings already: those of its baseline do not count,
 * nor do those in files that a branch did not touch.
 */
final class Adoption {
  /** Why a finding does not count that the baseline knows. */
  static final String IN_BASELINE = "in the baseline";

  /** Taken where it is there and nothing else is asked for: nobody has to configure it. */
  private static final String DEFAULT_FILE = "noleak-baseline.txt";

  private final MavenProject project;
  private final @Nullable String baseline;
  private final @Nullable String ratchetFrom;

  /**
   * @param baseline a file, relative to the project, or null for the usual one
   * @param ratchetFrom a git ref, or null where every file counts
   */
  Adoption(MavenProject project, @Nullable String baseline, @Nullable String ratchetFrom) {
    this.project = project;
    this.baseline = baseline == null || baseline.isBlank() ? null : baseline.strip();
    this.ratchetFrom = ratchetFrom == null || ratchetFrom.isBlank() ? null : ratchetFrom.strip();
  }

  /** Where the baseline is, or would be. */
  Path baselineFile() {
    return project.getBasedir().toPath().resolve(baseline == null ? DEFAULT_FILE : baseline);
  }

  /** What is known; nothing where there is no baseline and none is asked for. */
  private Baseline known() throws IOException, BadInputException {
    BaselineFile file = new BaselineFile(baselineFile());
    return baseline == null && !file.exists()
        ? Baseline.of(List.of())
        : file.read(project.getArtifactId()).orElse(Baseline.of(List.of()));
  }

  /** Which of {@code findings} count. */
  Counted count(List<Finding> findings) throws IOException, BadInputException {
    Baseline.Comparison comparison = known().compare(findings);
    List<SetAside> setAside = new ArrayList<>();
    comparison.old().forEach(each -> setAside.add(new SetAside(each, IN_BASELINE)));
    List<Finding> counted = new ArrayList<>(comparison.fresh());
    if (ratchetFrom != null) {
      Set<Path> changed = changed(counted, ratchetFrom);
      counted.removeIf(each -> !changed.contains(Path.of(each.file())));
      comparison.fresh().stream()
          .filter(each -> !counted.contains(each))
          .forEach(
              each -> setAside.add(new SetAside(each, "in a file unchanged since " + ratchetFrom)));
    }
    return new Counted(counted, setAside, comparison.gone());
  }

  private Set<Path> changed(List<Finding> findings, String ref)
      throws IOException, BadInputException {
    WorkTree workTree =
        WorkTree.around(project.getBasedir().toPath())
            .orElseThrow(
                () ->
                    new BadInputException(
                        "noleak.ratchetFrom=%s: %s is in no git repository"
                            .formatted(ref, project.getBasedir())));
    try (workTree) {
      Set<Path> files =
          findings.stream().map(each -> Path.of(each.file())).collect(Collectors.toSet());
      return Set.copyOf(workTree.changedSince(ref, files));
    } catch (BadInputException e) {
      throw new BadInputException("noleak.ratchetFrom=%s: %s".formatted(ref, e.getMessage()), e);
    }
  }
}
