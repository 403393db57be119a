package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.console.FindingLines;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.launch.WorkerJvm;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.outcome.Verdict;
import dev.noleak.maven.project.Requests;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.sarif.SarifFile;
import dev.noleak.maven.sarif.SarifReport;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Request;
import dev.noleak.maven.worker.Response;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
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
public final class CheckMojo extends AbstractNoLeakMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.check.skip", defaultValue = "false")
  private String checkSkip;

  /** Whether findings fail the build, or are only told. {@code true} or {@code false}. */
  @Parameter(property = "noleak.failOnViolation", defaultValue = "true")
  private String failOnViolation;

  /** How many findings a module may have before they fail the build. */
  @Parameter(property = "noleak.maxAllowedViolations", defaultValue = "0")
  private String maxAllowedViolations;

  /** Whether the test sources are checked too. {@code true} or {@code false}. */
  @Parameter(property = "noleak.includeTests", defaultValue = "false")
  private String includeTests;

  /**
   * Which findings count, by who can still read what is kept: {@code dead} (nobody), {@code
   * readable} (these, and those with some reader), {@code all} (also those that are read to tell
   * why the object is closed).
   */
  @Parameter(property = "noleak.report", defaultValue = "readable")
  private String report;

  /** Names of further methods that close an object, with commas between them. */
  @Parameter(property = "noleak.closeMethods")
  private @Nullable String closeMethods;

  /**
   * Which checks run: their names, with commas between them, or {@code all}. Unless it is given,
   * all but those that are off by default: {@code ThrowableHoldsResource}.
   */
  @Parameter(property = "noleak.checks")
  private @Nullable String checks;

  /** Arguments for the JVM that checks, with spaces between them; {@code -Xmx2g} say. */
  @Parameter(property = "noleak.jvmArgs")
  private @Nullable String jvmArgs;

  private final MavenSetup.Services services;

  @Inject
  CheckMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    this.services = new MavenSetup.Services(repositorySystem, dependencies, toolchains);
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.check.skip", checkSkip);
  }

  @Override
  void work()
      throws NotAnalysedException, IOException, MojoExecutionException, MojoFailureException {
    CheckParameters parameters =
        CheckParameters.of(
            failOnViolation,
            maxAllowedViolations,
            includeTests,
            report,
            closeMethods,
            checks,
            jvmArgs);
    Path output = Path.of(project.getBuild().getDirectory()).resolve("noleak");
    SarifFile sarif = new SarifFile(output);
    sarif.delete();
    if (project.getPackaging().equals("pom")) {
      nothing("its packaging is pom");
      return;
    }
    MavenSetup setup = new MavenSetup(services, session, project, execution);
    String remedy =
        "run '%s', which also makes generated sources and the classes of other modules"
            .formatted(setup.command(parameters.includesTests() ? "test-compile" : "compile"));
    try (WorkFolder folder = new WorkFolder(output.resolve("work"))) {
      List<Request> requests = requests(setup, parameters, remedy, folder);
      if (requests.isEmpty()) {
        nothing("no Java sources");
        return;
      }
      WorkerJvm worker = setup.worker(parameters.jvmArguments());
      List<Response> responses = new ArrayList<>();
      for (Request request : requests) {
        responses.add(worker.answer(request, folder.path()));
      }
      Roots roots = setup.roots();
      Verdict verdict = Verdict.of(responses, folder.path(), roots::shown, remedy);
      SourceTexts texts = new SourceTexts(Charset.forName(requests.get(0).encoding()));
      sarif.write(
          new SarifReport(roots.repository(), texts, verdict.rules())
              .of(verdict.findings(), setup.version()));
      print(verdict, parameters, new FindingLines(roots::shown, texts));
    }
  }

  private static List<Request> requests(
      MavenSetup setup, CheckParameters parameters, String remedy, WorkFolder folder)
      throws NotAnalysedException {
    Requests all = setup.requests(parameters.checkOptions(), remedy);
    List<Request> requests = new ArrayList<>();
    all.main(folder.path().resolve("main")).ifPresent(requests::add);
    if (parameters.includesTests()) {
      all.test(folder.path().resolve("test")).ifPresent(requests::add);
    }
    return requests;
  }

  private void nothing(String reason) {
    getLog().info("NoLeak: nothing to check in %s: %s".formatted(project.getArtifactId(), reason));
  }

  private void print(Verdict verdict, CheckParameters parameters, FindingLines lines)
      throws IOException, MojoFailureException {
    int count = verdict.findings().size();
    boolean fails = parameters.fails() && count > parameters.allowed();
    for (Finding finding : verdict.findings()) {
      for (String line : lines.of(finding)) {
        if (fails) {
          getLog().error(line);
        } else {
          getLog().warn(line);
        }
      }
    }
    if (verdict.inGenerated() > 0) {
      getLog()
          .info(
              "NoLeak: %s more in code that annotation processors generate"
                  .formatted(findings(verdict.inGenerated())));
    }
    String summary = "NoLeak: %s in %s".formatted(findings(count), project.getArtifactId());
    if (fails) {
      throw new MojoFailureException(
          "%s, %d allowed. Do what each of them says, or suppress on purpose with @SuppressWarnings(\"%s\")."
              .formatted(summary, parameters.allowed(), verdict.findings().get(0).rule()));
    }
    boolean allowed = count > 0 && parameters.fails();
    getLog().info(allowed ? "%s, %d allowed".formatted(summary, parameters.allowed()) : summary);
  }

  private static String findings(int count) {
    return count == 1 ? "1 finding" : count + " findings";
  }
}
