package dev.noleak.maven;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.ModuleInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The same as goal {@code report}, but one page for all modules of the build: {@code
 * target/noleak/index.html} of the folder that Maven was started in. It needs no module of its own:
 * bound to a phase of all modules, it writes the page in the last one to get there.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class ReportAggregateMojo extends AbstractNoLeakMojo {
  /**
   * Does nothing. {@code true} or {@code false}. To leave out one module, set {@code
   * noleak.report.skip} or {@code noleak.skip} in the properties of its pom.
   */
  @Parameter(property = "noleak.report-aggregate.skip", defaultValue = "false")
  private String reportAggregateSkip;

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.report-aggregate.skip", reportAggregateSkip);
  }

  @Override
  void work() throws NotAnalysedException, IOException, MojoExecutionException {
    arrive(true);
  }

  @Override
  void skipped() throws NotAnalysedException, IOException, MojoExecutionException {
    arrive(false);
  }

  private void arrive(boolean wants)
      throws NotAnalysedException, IOException, MojoExecutionException {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      if (wants) {
        write(project);
      }
      return;
    }
    Arrivals arrivals = new Arrivals(session, execution);
    if (arrivals.complete(project, wants)) {
      List<String> unfinished =
          arrivals.unfinished().stream().map(MavenProject::getArtifactId).toList();
      if (!unfinished.isEmpty()) {
        getLog()
            .warn(
                "NoLeak: the report may lack what is still to come of %s: goal %s is not bound there"
                    .formatted(String.join(", ", unfinished), execution.getGoal()));
      }
      write(session.getTopLevelProject());
    }
  }

  private void write(MavenProject top)
      throws NotAnalysedException, IOException, MojoExecutionException {
    if (!top.isExecutionRoot()) {
      getLog().info("NoLeak: the report is that of the whole build, not of " + top.getArtifactId());
      return;
    }
    ReportWriting writing = new ReportWriting(session, execution);
    List<ModuleInputs> modules = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (MavenProject module : session.getProjects()) {
      String skip = skippedBy(module);
      if (skip != null) {
        leftOut.add("%s: %s is true".formatted(module.getArtifactId(), skip));
        continue;
      }
      ModuleInputs inputs = writing.inputs(module);
      if (!inputs.isEmpty()) {
        modules.add(inputs);
      } else if (!module.getPackaging().equals("pom")) {
        leftOut.add("%s: none of the goals wrote anything".formatted(module.getArtifactId()));
      }
    }
    getLog().info(writing.write(top, modules, leftOut, true));
  }

  /** The property that leaves {@code module} out, or null. */
  private @Nullable String skippedBy(MavenProject module) throws MojoExecutionException {
    for (String property : List.of("noleak.skip", "noleak.report.skip")) {
      String value =
          session
              .getUserProperties()
              .getProperty(property, module.getProperties().getProperty(property));
      if (Values.isTrue(property, value)) {
        return property;
      }
    }
    return null;
  }
}
