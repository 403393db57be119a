package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.console.FindingLines;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.format.CodeClimate;
import dev.noleak.maven.format.GitHubAnnotations;
import dev.noleak.maven.outcome.BadInputException;
import dev.noleak.maven.outcome.Counted;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.outcome.Verdict;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.sarif.SarifReport;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Reports the methods of the main sources, {@code close()} above all, that keep a stored Throwable
 * in a closed object, and Throwables that themselves keep what they should not; writes {@code
 * target/noleak/findings.sarif} and fails the build on findings.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class CheckMojo extends AbstractCheckingMojo {
  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.check.skip", defaultValue = "false")
  private String checkSkip;

  /** Whether findings fail the build, or are only told. {@code true} or {@code false}. */
  @Parameter(property = "noleak.failOnViolation", defaultValue = "true")
  private String failOnViolation;

  /** How many findings a module may have before they fail the build. */
  @Parameter(property = "noleak.maxAllowedViolations", defaultValue = "0")
  private String maxAllowedViolations;

  /**
   * The file with the findings that are known and do not count, relative to the project. Unless it
   * is given, {@code noleak-baseline.txt} if that is there. Goal {@code baseline} writes it.
   */
  @Parameter(property = "noleak.baseline")
  private @Nullable String baseline;

  /**
   * A git ref, {@code origin/main} say: only findings in files that changed since this branch left
   * it count. Unless it is given, all do.
   */
  @Parameter(property = "noleak.ratchetFrom")
  private @Nullable String ratchetFrom;

  /**
   * In which forms the findings are told beside the console, with commas between them: {@code
   * sarif} ({@code target/noleak/findings.sarif}, always written), {@code codeclimate} ({@code
   * target/noleak/codeclimate.json}, for GitLab), {@code github} (annotations in a workflow's log).
   */
  @Parameter(property = "noleak.format", defaultValue = "sarif")
  private String format;

  private boolean fails;
  private int allowed;
  private Set<String> formats = Set.of();

  @Inject
  CheckMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    super(new MavenSetup.Services(repositorySystem, dependencies, toolchains));
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.check.skip", checkSkip);
  }

  @Override
  void begin() throws IOException, MojoExecutionException {
    fails = Values.isTrue("noleak.failOnViolation", failOnViolation);
    allowed = Values.count("noleak.maxAllowedViolations", maxAllowedViolations);
    formats = Values.someOf("noleak.format", format, List.of("sarif", "codeclimate", "github"));
    sarif().delete();
    Files.deleteIfExists(codeClimate());
  }

  private OutputFile sarif() {
    return new OutputFile(output().resolve(SarifReport.FILE));
  }

  private Path codeClimate() {
    return output().resolve("codeclimate.json");
  }

  @Override
  void work(Checking checking, MavenSetup setup)
      throws NotAnalysedException, BadInputException, IOException, MojoFailureException {
    Verdict verdict = checking.verdict();
    Counted counted = new Adoption(project, baseline, ratchetFrom).count(verdict.findings());
    boolean tooMany = fails && counted.findings().size() > allowed;
    SourceTexts texts = checking.texts();
    write(counted, verdict.rules(), texts, tooMany, setup);
    CheckConsole console =
        new CheckConsole(getLog(), new FindingLines(checking.roots()::shown, texts));
    console.findings(counted, tooMany);
    console.besides(counted, verdict.inGenerated(), setup.goals().command("baseline"));
    conclude(counted, tooMany, setup.goals());
  }

  @Override
  void foundNothing(MavenSetup setup) throws IOException {
    write(
        new Counted(List.of(), List.of(), List.of()),
        List.of(),
        new SourceTexts(StandardCharsets.UTF_8),
        false,
        setup);
  }

  private void write(
      Counted counted, List<Rule> rules, SourceTexts texts, boolean tooMany, MavenSetup setup)
      throws IOException {
    Roots roots = setup.roots();
    List<Finding> findings = counted.findings();
    sarif()
        .write(
            Json.text(
                new SarifReport(roots::inRepository, texts, rules)
                    .of(findings, counted.setAside(), setup.version())));
    if (formats.contains("codeclimate")) {
      CodeClimate.write(codeClimate(), findings, roots::inRepository);
    }
    if (formats.contains("github")) {
      for (Finding finding : findings) {
        String path = roots.inRepository(Path.of(finding.file()));
        // Not by the log: a command counts only where nothing stands before it.
        System.out.println(GitHubAnnotations.of(finding, path, tooMany));
      }
    }
  }

  private void conclude(Counted counted, boolean tooMany, Goals goals) throws MojoFailureException {
    List<Finding> findings = counted.findings();
    boolean isLimited = fails && !findings.isEmpty();
    String summary =
        CheckConsole.summary(
            counted, project.getArtifactId(), isLimited ? ", %d allowed".formatted(allowed) : "");
    if (tooMany) {
      throw new MojoFailureException(summary + ". " + CheckConsole.remedies(findings, goals));
    }
    getLog().info(summary);
  }
}
