package dev.noleak.maven.resolve;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/** A project's dependencies, resolved by us and not by Maven, whose message would be a page. */
public final class ClassPaths {
  private static final Set<String> NOT_FOR_MAIN = Set.of("runtime", "test");

  private final ProjectDependenciesResolver resolver;
  private final RepositorySystemSession session;
  private final String remedy;

  /**
   * Resolves in {@code session}.
   *
   * @param remedy what helps if the missing jar is that of another module
   */
  public ClassPaths(
      ProjectDependenciesResolver resolver, RepositorySystemSession session, String remedy) {
    this.resolver = resolver;
    this.session = session;
    this.remedy = remedy;
  }

  /** What the main sources of {@code project} are compiled against. */
  public List<Path> main(MavenProject project) throws NotAnalysedException {
    return resolved(project, NOT_FOR_MAIN);
  }

  /** What the test sources of {@code project} are compiled against. */
  public List<Path> test(MavenProject project) throws NotAnalysedException {
    return resolved(project, Set.of());
  }

  private List<Path> resolved(MavenProject project, Set<String> leftOut)
      throws NotAnalysedException {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session);
    request.setResolutionFilter(
        (node, parents) -> {
          Dependency dependency = node.getDependency();
          return dependency == null || !leftOut.contains(dependency.getScope());
        });
    try {
      return resolver.resolve(request).getResolvedDependencies().stream()
          .map(Dependency::getArtifact)
          .filter(artifact -> isForCompiler(artifact))
          .map(artifact -> artifact.getFile().toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new NotAnalysedException(
          "its class path cannot be resolved: %s%s; %s"
              .formatted(Failures.oneLine(e), Failures.remedy(session), remedy),
          e);
    }
  }

  /** Not a pom, a zip or a native library. */
  private static boolean isForCompiler(Artifact artifact) {
    return Boolean.parseBoolean(artifact.getProperty("constitutesBuildPath", "true"))
        && !artifact.getExtension().equals("pom");
  }
}
