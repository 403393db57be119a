package dev.noleak.maven;

import dev.noleak.maven.outcome.BadInputException;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: when they do nothing, and how they say that they could not work. */
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
abstract class AbstractNoLeakMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  /** Does nothing at all, in any goal of NoLeak. {@code true} or {@code false}. */
  @Parameter(property = "noleak.skip", defaultValue = "false")
  private String skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    boolean isSkipped = Values.isTrue("noleak.skip", skip) || isSkipped();
    if (isSkipped) {
      getLog().info("NoLeak: skipped in " + project.getArtifactId());
    }
    try {
      if (isSkipped) {
        skipped();
      } else {
        work();
      }
    } catch (BadInputException e) {
      throw new MojoExecutionException("NoLeak: " + e.getMessage(), e);
    } catch (NotAnalysedException e) {
      throw new MojoExecutionException(
          "NoLeak: %s was not analysed: %s".formatted(project.getArtifactId(), e.getMessage()), e);
    } catch (IOException e) {
      throw notAnalysed(e, e);
    } catch (UncheckedIOException e) {
      // Thrown where a stream walks through folders: one that cannot be read, or leads to itself.
      throw notAnalysed(e.getCause(), e);
    }
  }

  private MojoExecutionException notAnalysed(@Nullable Throwable why, Exception e) {
    return new MojoExecutionException(
        "NoLeak: %s was not analysed: %s".formatted(project.getArtifactId(), why), e);
  }

  /** Where what our goals write of {@code module} lies. */
  static Path output(MavenProject module) {
    return Path.of(module.getBuild().getDirectory()).resolve("noleak");
  }

  final Path output() {
    return output(project);
  }

  /** Says that there is nothing to do: {@code what} is it that the goal does. */
  final void nothing(String what, String reason) {
    getLog()
        .info("NoLeak: nothing to %s in %s: %s".formatted(what, project.getArtifactId(), reason));
  }

  /** Whether the goal's own property says so. */
  abstract boolean isSkipped() throws MojoExecutionException;

  /** What is to be done even so. */
  void skipped() throws NotAnalysedException, IOException, MojoExecutionException {}

  abstract void work()
      throws NotAnalysedException,
          BadInputException,
          IOException,
          MojoExecutionException,
          MojoFailureException;
}
