package dev.noleak.maven.git;

import dev.noleak.maven.outcome.BadInputException;
import java.io.IOException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Where the commits of HEAD left those of another ref. */
final class Branch {
  private static final String ORIGIN = "origin";

  private final Repository repository;
  private final String ref;

  Branch(Repository repository, String ref) {
    this.repository = repository;
    this.ref = ref;
  }

  /** The last commit that both have. */
  RevCommit start() throws IOException, BadInputException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(commit(ref)));
      walk.markStart(walk.parseCommit(commit(Constants.HEAD)));
      RevCommit start = walk.next();
      if (start == null) {
        throw unrelated(null);
      }
      return start;
    } catch (MissingObjectException e) {
      throw unrelated(e);
    }
  }

  private ObjectId commit(String name) throws IOException, BadInputException {
    ObjectId commit;
    try {
      commit = repository.resolve(name + "^{commit}");
    } catch (RevisionSyntaxException e) {
      throw new BadInputException("'%s' is no name of a git ref".formatted(name), e);
    }
    if (commit == null) {
      throw new BadInputException(
          "'%s' is no ref in %s; %s".formatted(name, repository.getWorkTree(), fetch()));
    }
    return commit;
  }

  private BadInputException unrelated(@Nullable Throwable cause) throws IOException {
    boolean isShallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
    String message =
        isShallow
            ? "this clone is shallow, and the commit where HEAD left '%s' is not in it; run 'git fetch --unshallow', or set fetch-depth: 0 where CI checks out"
            : "HEAD and '%s' have no commit in common; name the branch that this one began at";
    return cause == null
        ? new BadInputException(message.formatted(ref))
        : new BadInputException(message.formatted(ref), cause);
  }

  private String fetch() {
    int slash = ref.indexOf('/');
    String remote = slash < 0 ? "" : ref.substring(0, slash);
    boolean isRemote = remote.equals(ORIGIN) || repository.getRemoteNames().contains(remote);
    // What is fetched is a branch of the remote, and none of that name alone.
    return isRemote
        ? "run 'git fetch %s %s', or set fetch-depth: 0 where CI checks out"
            .formatted(remote, ref.substring(slash + 1))
        : "run 'git fetch %1$s %2$s', or set fetch-depth: 0 where CI checks out, and name it '%1$s/%2$s'"
            .formatted(ORIGIN, ref);
  }
}
