package dev.noleak.maven;

import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.outcome.BadInputException;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.Requests;
import dev.noleak.maven.worker.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that run the checks: which checks, on what, and in which JVM. */
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
abstract class AbstractCheckingMojo extends AbstractNoLeakMojo {
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

  /**
   * Names of further methods that close an object, with commas between them. Like {@code recycle}
   * and {@code shutdown} they are judged where they let go of another reference of the object.
   */
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

  AbstractCheckingMojo(MavenSetup.Services services) {
    this.services = services;
  }

  @Override
  final void work()
      throws NotAnalysedException,
          BadInputException,
          IOException,
          MojoExecutionException,
          MojoFailureException {
    CheckOptions options = CheckOptions.of(includeTests, report, closeMethods, checks, jvmArgs);
    begin();
    if (project.getPackaging().equals("pom")) {
      nothing("check", "its packaging is pom");
      return;
    }
    MavenSetup setup = new MavenSetup(services, session, project, execution);
    String remedy =
        "run '%s', which also makes generated sources and the classes of other modules"
            .formatted(
                setup
                    .goals()
                    .command(
                        options.includesTests() ? "test-compile" : "compile", execution.getGoal()));
    try (WorkFolder folder = new WorkFolder(output().resolve("work"))) {
      List<Request> requests = requests(setup, options, remedy, folder);
      if (requests.isEmpty()) {
        nothing("check", "no Java sources");
        foundNothing(setup);
        return;
      }
      work(
          new Checking(
              setup.worker(options.jvmArguments()), requests, folder, setup.roots(), remedy),
          setup);
    }
  }

  private static List<Request> requests(
      MavenSetup setup, CheckOptions options, String remedy, WorkFolder folder)
      throws NotAnalysedException {
    Requests all = setup.requests(options.checkOptions(), remedy);
    List<Request> requests = new ArrayList<>();
    all.main(folder.path().resolve("main")).ifPresent(requests::add);
    if (options.includesTests()) {
      all.test(folder.path().resolve("test")).ifPresent(requests::add);
    }
    return requests;
  }

  /** Comes before anything is asked about the project; wrong parameters are found here. */
  abstract void begin() throws IOException, MojoExecutionException;

  /** Instead of the work, where there is nothing that could be checked. */
  void foundNothing(MavenSetup setup) throws IOException {}

  abstract void work(Checking checking, MavenSetup setup)
      throws NotAnalysedException,
          BadInputException,
          IOException,
          MojoExecutionException,
          MojoFailureException;
}
