package dev.noleak.maven.resolve;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Jars with all that they need at run time, fetched where they are not there yet. */
public final class Jars {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  public Jars(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.repositories = repositories;
  }

  /**
   * Resolves {@code roots}.
   *
   * @param managed versions that overrule those which the roots' poms ask for
   */
  public List<Path> of(List<Dependency> roots, List<Dependency> managed)
      throws NotAnalysedException {
    CollectRequest request = new CollectRequest(roots, managed, repositories);
    try {
      return system
          .resolveDependencies(session, new DependencyRequest(request, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .map(Artifact::getFile)
          .map(file -> file.toPath())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new NotAnalysedException(
          "%s cannot be resolved: %s%s"
              .formatted(
                  roots.stream()
                      .map(root -> root.getArtifact().toString())
                      .collect(Collectors.joining(", ")),
                  Failures.oneLine(e),
                  Failures.remedy(session)),
          e);
    }
  }
}
