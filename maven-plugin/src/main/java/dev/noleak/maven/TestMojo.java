package dev.noleak.maven;

import dev.noleak.maven.launch.TestJvm;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.leaks.TestObjects;
import dev.noleak.maven.leaks.TestkitReports;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.TestClasses;
import dev.noleak.maven.project.TestPath;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.TestOutput;
import dev.noleak.maven.run.TestRun;
import dev.noleak.maven.run.Totals;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Runs the project's {@code @NoLeak} tests, and only those, in a JVM of their own and with the
 * project's own JUnit; prints the trace of each leak, writes {@code target/noleak/leaks.json} and
 * {@code target/noleak/TEST-*.xml}, and fails the build if a test fails.
 */
@Mojo(name = "test", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class TestMojo extends AbstractNoLeakMojo {
  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.test.skip", defaultValue = "false")
  private String testSkip;

  /** As surefire has it: whoever wants no tests to run wants none of these either. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private String skipTests;

  /** As surefire has it: no tests are compiled or run. */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private String mavenTestSkip;

  /** Whether failed tests fail the build, or are only told. {@code true} or {@code false}. */
  @Parameter(property = "noleak.failOnViolation", defaultValue = "true")
  private String failOnViolation;

  /** Arguments for the JVM that the tests run in, with spaces between them; {@code -Xmx2g} say. */
  @Parameter(property = "noleak.test.jvmArgs")
  private @Nullable String testJvmArgs;

  /** How many seconds the tests of a module may take in all; 0 is no limit. */
  @Parameter(property = "noleak.test.timeout", defaultValue = "1800")
  private String testTimeout;

  /**
   * Which of the {@code @NoLeak} tests run: classes and methods, with commas between them, in which
   * {@code *} stands for anything: {@code FooTest,example.*,BarTest#closes*}. What {@code !} stands
   * before is left out. Unless it is given, all.
   */
  @Parameter(property = "noleak.test.filter")
  private @Nullable String testFilter;

  private final MavenSetup.Services services;

  @Inject
  TestMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    this.services = new MavenSetup.Services(repositorySystem, dependencies, toolchains);
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.test.skip", testSkip)
        || Boolean.parseBoolean(skipTests)
        || Boolean.parseBoolean(mavenTestSkip);
  }

  @Override
  void work()
      throws NotAnalysedException, IOException, MojoExecutionException, MojoFailureException {
    TestParameters parameters =
        TestParameters.of(failOnViolation, testJvmArgs, testTimeout, testFilter);
    TestFolder folder = new TestFolder(output());
    folder.clean();
    if (project.getPackaging().equals("pom")) {
      nothing("test", "its packaging is pom");
      return;
    }
    MavenSetup setup = new MavenSetup(services, session, project, execution);
    TestClasses classes = TestClasses.of(project);
    TestPath path = TestPath.of(project);
    if (!classes.exist()) {
      if (classes.haveSources()) {
        throw new NotAnalysedException(
            "its tests are not compiled; run '%s'".formatted(setup.goals().command("test")));
      }
      nothing("test", "no tests");
      folder.write(project.getArtifactId(), "", List.of(), new TestObjects(Map.of()));
    } else if (!path.hasTestkit()) {
      nothing("test", path.withoutTestkit(setup.version()));
      folder.write(project.getArtifactId(), "", List.of(), new TestObjects(Map.of()));
    } else {
      run(parameters, setup, classes, path, folder);
    }
  }

  private void run(
      TestParameters parameters,
      MavenSetup setup,
      TestClasses classes,
      TestPath path,
      TestFolder folder)
      throws NotAnalysedException, IOException, MojoFailureException {
    TestJvm jvm = setup.tests(path, parameters.jvmArguments());
    TestkitReports testkit = TestkitReports.in(folder.path());
    TestOutput printed = folder.output(setup.roots());
    TestRun run =
        new TestRun(
            project.getBasedir().toPath(),
            classes.folder(),
            folder.path(),
            parameters.filter(),
            parameters.limit(),
            printed);
    TestPrinter printer = new TestPrinter(getLog(), parameters.fails());
    List<Outcome> all;
    try (WorkFolder work = folder.work()) {
      all = run.in(jvm, work, printer);
    }
    TestObjects objects = testkit.objects();
    if (objects.lack(all)) {
      throw new NotAnalysedException(printed.reasonForNoReports(setup.version()));
    }
    List<Outcome> outcomes = objects.worthTelling(all);
    outcomes.stream().filter(Outcome::isUntold).forEach(printer::ended);
    folder.write(project.getArtifactId(), path.junit(), outcomes, objects);
    finish(Totals.of(outcomes), parameters, printed);
  }

  private void finish(Totals totals, TestParameters parameters, TestOutput printed)
      throws MojoFailureException {
    String summary = "NoLeak: %s in %s".formatted(totals.text(), project.getArtifactId());
    if (totals.tests() == 0 && !parameters.filter().isEmpty()) {
      getLog()
          .warn(
              "%s that match noleak.test.filter=%s; if that was meant to run some, see to their names"
                  .formatted(summary, parameters.filter()));
    } else if (totals.failed() == 0) {
      getLog().info(summary);
    } else if (parameters.fails()) {
      throw new MojoFailureException(
          "%s. Do what each failure says; what the tests printed is in %s."
              .formatted(summary, printed.shown()));
    } else {
      getLog().warn("%s; what they printed is in %s".formatted(summary, printed.shown()));
    }
  }
}
