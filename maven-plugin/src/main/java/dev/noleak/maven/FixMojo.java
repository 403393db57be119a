package dev.noleak.maven;

import dev.noleak.maven.console.ColouredDiff;
import dev.noleak.maven.fix.Fixing;
import dev.noleak.maven.fix.Overlay;
import dev.noleak.maven.fix.SourceWriter;
import dev.noleak.maven.git.WorkTree;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.outcome.Verdict;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.text.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Changes the sources as the checks suggest, where that is safe, and prints what it changes and
 * what it leaves, with the reason. Before it writes anything, it compiles and checks what comes of
 * it.
 */
@Mojo(name = "fix", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class FixMojo extends AbstractCheckingMojo {
  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.fix.skip", defaultValue = "false")
  private String fixSkip;

  /** Whether the changes are only printed. {@code true} or {@code false}. */
  @Parameter(property = "noleak.dryRun", defaultValue = "false")
  private String dryRun;

  /**
   * Whether files with uncommitted changes are changed too, which mixes both. {@code true} or
   * {@code false}.
   */
  @Parameter(property = "noleak.allowUncommitted", defaultValue = "false")
  private String allowUncommitted;

  private boolean isDry;
  private boolean mayBeUncommitted;

  @Inject
  FixMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    super(new MavenSetup.Services(repositorySystem, dependencies, toolchains));
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.fix.skip", fixSkip);
  }

  @Override
  void begin() throws MojoExecutionException {
    isDry = Values.isTrue("noleak.dryRun", dryRun);
    mayBeUncommitted = Values.isTrue("noleak.allowUncommitted", allowUncommitted);
  }

  @Override
  void work(Checking checking, MavenSetup setup)
      throws NotAnalysedException, IOException, MojoFailureException {
    Fixing fixing = new Fixing(checking.charset(), Path.of(project.getBuild().getDirectory()));
    Verdict found = checking.verdict();
    Verdict left = fixed(found, fixing, checking);
    Roots roots = checking.roots();
    if (!isDry && !mayBeUncommitted) {
      refuseUncommitted(fixing.after().keySet(), roots);
    }
    for (Map.Entry<Path, String> each : fixing.after().entrySet()) {
      Path file = each.getKey();
      String before = fixing.before().getOrDefault(file, "");
      ColouredDiff.of(roots.shown(file), before, each.getValue()).forEach(getLog()::info);
      if (!isDry) {
        SourceWriter.write(file, each.getValue(), checking.charset());
      }
    }
    FixConsole console = new FixConsole(getLog(), roots);
    console.fixed(
        found.findings().size() - left.findings().size(),
        fixing.after().size(),
        project.getArtifactId(),
        isDry);
    console.left(left.findings(), fixing);
  }

  /** What the checks find once all fixes are applied, which none of the files has yet. */
  private static Verdict fixed(Verdict found, Fixing fixing, Checking checking)
      throws NotAnalysedException, IOException {
    Verdict left = found;
    while (fixing.apply(left.findings())) {
      Path scratch = checking.scratch("fixed-" + left.findings().size());
      Overlay overlay = Overlay.write(fixing.after(), checking.charset(), scratch);
      Verdict now;
      try {
        now = checking.verdict(overlay);
      } catch (NotAnalysedException e) {
        throw new NotAnalysedException(
            "with the fixes of %s %s. Nothing was changed. Please report this"
                .formatted(overlay.files(), e.getMessage()),
            e);
      }
      if (now.findings().size() >= left.findings().size()) {
        throw new NotAnalysedException(
            "the fixes of %s leave as many findings as before. Nothing was changed. Please report this"
                .formatted(overlay.files()));
      }
      left = now;
    }
    return left;
  }

  private void refuseUncommitted(Collection<Path> files, Roots roots)
      throws IOException, MojoFailureException {
    Optional<WorkTree> around = WorkTree.around(project.getBasedir().toPath());
    if (around.isEmpty() || files.isEmpty()) {
      return;
    }
    try (WorkTree workTree = around.get()) {
      List<Path> uncommitted = workTree.uncommitted(files);
      if (!uncommitted.isEmpty()) {
        throw new MojoFailureException(
            "NoLeak: %s with uncommitted changes would be changed: %s. Commit or stash them, or allow it with -Dnoleak.allowUncommitted=true. Nothing was changed in %s."
                .formatted(
                    Counts.of(uncommitted.size(), "file"),
                    uncommitted.stream().map(roots::shown).collect(Collectors.joining(", ")),
                    project.getArtifactId()));
      }
    }
  }
}
