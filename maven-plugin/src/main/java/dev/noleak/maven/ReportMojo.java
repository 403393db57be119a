package dev.noleak.maven;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes {@code target/noleak/index.html}: what goals {@code check}, {@code inventory} and {@code
 * test} have found and proved, class by class, in one page. It reads what they wrote and runs none
 * of them.
 */
@Mojo(name = "report", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class ReportMojo extends AbstractNoLeakMojo {
  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.report.skip", defaultValue = "false")
  private String reportSkip;

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.report.skip", reportSkip);
  }

  @Override
  void work() throws NotAnalysedException, IOException {
    ReportWriting writing = new ReportWriting(session, execution);
    if (project.getPackaging().equals("pom") && writing.inputs(project).isEmpty()) {
      nothing("report", "its packaging is pom");
      return;
    }
    getLog().info(writing.write(project, List.of(writing.inputs(project)), List.of(), false));
  }
}
