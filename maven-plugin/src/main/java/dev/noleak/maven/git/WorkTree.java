package dev.noleak.maven.git;

import static java.util.stream.Collectors.toCollection;

import dev.noleak.maven.outcome.BadInputException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/** The work tree of a repository. */
public final class WorkTree implements AutoCloseable {
  private final Repository repository;
  private final Path root;

  private WorkTree(Repository repository, Path root) {
    this.repository = repository;
    this.root = root;
  }

  /** The one that {@code folder} is in, or none. */
  public static Optional<WorkTree> around(Path folder) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    Repository repository = builder.setMustExist(true).build();
    if (repository.isBare()) {
      repository.close();
      return Optional.empty();
    }
    return Optional.of(new WorkTree(repository, repository.getWorkTree().toPath().toRealPath()));
  }

  /**
   * Those of {@code files} that are not as the last commit has them, or not in it. What Git ignores
   * has no such state: to commit it is not asked of anybody.
   */
  public List<Path> uncommitted(Collection<Path> files) throws IOException {
    StatusCommand command = new Git(repository).status();
    files.stream().map(this::name).forEach(command::addPath);
    try {
      Status status = command.call();
      TreeSet<String> changed = new TreeSet<>(status.getUncommittedChanges());
      changed.addAll(status.getUntracked());
      return files.stream().filter(file -> changed.contains(name(file))).toList();
    } catch (GitAPIException e) {
      throw new IOException("git status of " + root + ": " + e.getMessage(), e);
    }
  }

  /**
   * Those of {@code files} that are not as they were where this branch left {@code ref}, what is
   * not committed included.
   *
   * @throws BadInputException if there is no such ref, or not enough history to tell
   */
  public List<Path> changedSince(String ref, Collection<Path> files)
      throws IOException, BadInputException {
    // Always: a ref with a slip in its name must not pass for as long as nothing is found.
    RevCommit start = new Branch(repository, ref).start();
    Set<String> names = files.stream().map(this::name).collect(toCollection(TreeSet::new));
    if (names.isEmpty()) {
      return List.of();
    }
    Set<String> changed = new TreeSet<>();
    try (DiffFormatter diff = new DiffFormatter(OutputStream.nullOutputStream())) {
      diff.setRepository(repository);
      diff.setPathFilter(PathFilterGroup.createFromStrings(names));
      for (DiffEntry each : diff.scan(start, head())) {
        changed.add(each.getNewPath());
      }
    }
    Set<Path> uncommitted = Set.copyOf(uncommitted(files));
    return files.stream()
        .filter(file -> uncommitted.contains(file) || changed.contains(name(file)))
        .toList();
  }

  private @Nullable ObjectId head() throws IOException {
    return repository.resolve(Constants.HEAD);
  }

  /** As Git names it. */
  private String name(Path file) {
    try {
      return root.relativize(file.toRealPath()).toString().replace(File.separatorChar, '/');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
