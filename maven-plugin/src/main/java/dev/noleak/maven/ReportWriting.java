package dev.noleak.maven;

import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.project.SourceEncoding;
import dev.noleak.maven.report.Join;
import dev.noleak.maven.report.ModuleFiles;
import dev.noleak.maven.report.ModuleInputs;
import dev.noleak.maven.report.page.PageBuilder;
import dev.noleak.maven.report.page.PageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** What the goals that write a report share. */
final class ReportWriting {
  private final MavenSession session;
  private final Goals goals;

  ReportWriting(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.goals = MavenSetup.goals(execution);
  }

  /** What the other goals wrote of {@code module}. */
  ModuleInputs inputs(MavenProject module) throws NotAnalysedException, IOException {
    Roots roots = roots(module);
    return ModuleInputs.read(
        new ModuleFiles(
            module.getArtifactId(),
            AbstractNoLeakMojo.output(module),
            roots,
            module.getCompileSourceRoots().stream()
                .map(root -> module.getBasedir().toPath().resolve(root).normalize())
                .toList(),
            SourceEncoding.of(module, session.getUserProperties())),
        roots::shown,
        goals);
  }

  /**
   * Writes the page of {@code project}, and says in a line where it is.
   *
   * @param leftOut modules that are not in it, with the reason
   * @param named whether it is a page of many modules
   */
  String write(
      MavenProject project, List<ModuleInputs> modules, List<String> leftOut, boolean named)
      throws IOException {
    Path page =
        new PageFile(AbstractNoLeakMojo.output(project))
            .write(PageBuilder.of(project.getName(), Join.of(modules), leftOut, named, goals));
    return "NoLeak: report in " + roots(project).shown(page);
  }

  private Roots roots(MavenProject module) {
    return Roots.of(module.getBasedir().toPath(), Path.of(session.getExecutionRootDirectory()));
  }
}
