package dev.noleak.maven.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.maven.outcome.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files changed since a branch began. */
@SuppressWarnings("NullAway.Init") // JUnit fills them in.
class RatchetTest {
  @TempDir Path folder;
  private Path tree;
  private Path untouched;
  private Path committed;
  private Path edited;
  private Path onMain;
  private Git git;

  @BeforeEach
  void begin() throws IOException, GitAPIException {
    tree = Files.createDirectory(folder.resolve("tree"));
    git = Git.init().setInitialBranch("main").setDirectory(tree.toFile()).call();
    untouched = Files.writeString(tree.resolve("Untouched.java"), "a");
    committed = Files.writeString(tree.resolve("Committed.java"), "b");
    edited = Files.writeString(tree.resolve("Edited.java"), "c");
    onMain = Files.writeString(tree.resolve("OnMain.java"), "d");
    commit("first");
    git.branchCreate().setName("work").call();
    Files.writeString(onMain, "dd");
    commit("on main, after the branch began");
    git.checkout().setName("work").call();
    Files.writeString(committed, "bb");
    commit("on the branch");
    Files.writeString(edited, "cc");
  }

  @AfterEach
  void close() {
    git.close();
  }

  @Test
  void isSinceTheBranchBegan() throws IOException, BadInputException {
    Path created = Files.writeString(tree.resolve("New.java"), "e");

    try (WorkTree workTree = WorkTree.around(tree).orElseThrow()) {
      assertEquals(
          List.of(committed, edited, created),
          workTree.changedSince("main", List.of(untouched, committed, edited, onMain, created)));
    }
  }

  @Test
  void looksAtTheRefAloneWhereThereIsNothingElseToLookAt() throws IOException, BadInputException {
    try (WorkTree workTree = WorkTree.around(tree).orElseThrow()) {
      assertEquals(List.of(), workTree.changedSince("main", List.of()));
      assertThrows(BadInputException.class, () -> workTree.changedSince("no-such-ref", List.of()));
    }
  }

  @Test
  void saysWhichRefThereIsNot() throws IOException {
    assertEquals(
        "'origin/feature/x' is no ref in "
            + tree
            + "; run 'git fetch origin feature/x', or set fetch-depth: 0 where CI checks out",
        refused(tree, "origin/feature/x"));
    assertEquals(
        "'develop' is no ref in "
            + tree
            + "; run 'git fetch origin develop', or set fetch-depth: 0 where CI checks out, and name it 'origin/develop'",
        refused(tree, "develop"));
    assertEquals("'main^x' is no name of a git ref", refused(tree, "main^x"));
  }

  @Test
  void knowsARemoteFromTheFirstPartOfABranch() throws IOException {
    StoredConfig config = git.getRepository().getConfig();
    config.setString("remote", "upstream", "url", "https://example.org");
    config.save();

    assertEquals(
        "'upstream/main' is no ref in "
            + tree
            + "; run 'git fetch upstream main', or set fetch-depth: 0 where CI checks out",
        refused(tree, "upstream/main"));
    assertEquals(
        "'release/2' is no ref in "
            + tree
            + "; run 'git fetch origin release/2', or set fetch-depth: 0 where CI checks out, and name it 'origin/release/2'",
        refused(tree, "release/2"));
  }

  @Test
  void saysThatAHistoryIsAnother() throws IOException, GitAPIException {
    git.add().addFilepattern(".").call();
    commit("rest");
    git.checkout().setOrphan(true).setName("other").call();
    commit("another first");

    assertEquals(
        "HEAD and 'main' have no commit in common; name the branch that this one began at",
        refused(tree, "main"));
  }

  @Test
  void saysThatACloneIsShallow() throws IOException, GitAPIException {
    commit("all of it");
    Path shallow = folder.resolve("shallow");
    Git.cloneRepository()
        .setURI(tree.toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .setBranch("work")
        .call()
        .close();

    assertEquals(
        "this clone is shallow, and the commit where HEAD left 'origin/main' is not in it; run 'git"
            + " fetch --unshallow', or set fetch-depth: 0 where CI checks out",
        refused(shallow, "origin/main"));
  }

  private static @Nullable String refused(Path tree, String ref) throws IOException {
    try (WorkTree workTree = WorkTree.around(tree).orElseThrow()) {
      return assertThrows(
              BadInputException.class,
              () -> workTree.changedSince(ref, List.of(tree.resolve("Edited.java"))))
          .getMessage();
    }
  }

  private void commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setAll(true)
        .setSign(false)
        .setAllowEmpty(true)
        .setAuthor("a", "b")
        .setCommitter("a", "b")
        .setMessage(message)
        .call();
  }
}
