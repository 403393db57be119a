package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.baseline.Baseline;
import dev.noleak.maven.baseline.BaselineFile;
import dev.noleak.maven.outcome.BadInputException;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.text.Counts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings of the module to its baseline, so that {@code check} fails on new ones only.
 * A baseline that is there only shrinks: what is gone is taken out, and nothing comes in.
 */
@Mojo(name = "baseline", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class BaselineMojo extends AbstractCheckingMojo {
  /** Set by one build server or another; the last is Azure's, which sets no other. */
  private static final List<String> BUILD_SERVERS =
      List.of("CI", "JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD");

  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.baseline.skip", defaultValue = "false")
  private String baselineSkip;

  /**
   * The file with the findings that are known, relative to the project. Unless it is given, {@code
   * noleak-baseline.txt}.
   */
  @Parameter(property = "noleak.baseline")
  private @Nullable String baseline;

  /** Whether new findings come into a baseline that is there. {@code true} or {@code false}. */
  @Parameter(property = "noleak.baseline.grow", defaultValue = "false")
  private String baselineGrow;

  private boolean mayGrow;

  @Inject
  BaselineMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    super(new MavenSetup.Services(repositorySystem, dependencies, toolchains));
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.baseline.skip", baselineSkip);
  }

  @Override
  void begin() throws MojoExecutionException {
    mayGrow = Values.isTrue("noleak.baseline.grow", baselineGrow);
  }

  @Override
  void work(Checking checking, MavenSetup setup)
      throws NotAnalysedException, BadInputException, IOException, MojoFailureException {
    for (String each : BUILD_SERVERS) {
      String value = System.getenv(each);
      if (value != null && !value.isBlank() && !value.equals("false")) {
        throw new MojoFailureException(
            "NoLeak: no baseline is written on a build server (%s=%s): it would hide what it should show. Run the goal where you work, and commit the file."
                .formatted(each, value));
      }
    }
    Adoption adoption = new Adoption(project, baseline, null);
    BaselineFile file = new BaselineFile(adoption.baselineFile());
    List<Finding> findings = checking.verdict().findings();
    String module = project.getArtifactId();
    Optional<Baseline> known = file.exists() ? file.read(module) : Optional.empty();
    Baseline.Comparison comparison = known.orElse(Baseline.of(findings)).compare(findings);
    List<Finding> written = mayGrow ? findings : comparison.old();
    file.write(module, Baseline.of(written));
    String shown = checking.roots().shown(adoption.baselineFile());
    getLog()
        .info("NoLeak: %s of %s in %s".formatted(Counts.findings(written.size()), module, shown));
    comparison.gone().forEach(each -> getLog().info("    taken out: " + each));
    if (written.size() < findings.size()) {
      getLog()
          .warn(
              "NoLeak: %s not taken in, since the baseline only shrinks; mend what is new, or take it in with -Dnoleak.baseline.grow=true"
                  .formatted(Counts.findings(findings.size() - written.size())));
    }
  }
}
