package dev.noleak.maven.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {
  @TempDir Path folder;

  @Test
  void isNoneOutsideOfAny() throws IOException {
    assertEquals(Optional.empty(), WorkTree.around(folder));
  }

  @Test
  void knowsWhatIsNotCommitted() throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      Path committed = Files.writeString(folder.resolve("Committed.java"), "a");
      Path changed = Files.writeString(folder.resolve("Changed.java"), "b");
      Path other = Files.writeString(folder.resolve("Other.java"), "c");
      git.add().addFilepattern(".").call();
      git.commit().setSign(false).setAuthor("a", "b").setCommitter("a", "b").setMessage("c").call();
      Files.writeString(changed, "bb");
      Files.writeString(other, "cc");
      Path staged = Files.writeString(folder.resolve("Staged.java"), "d");
      git.add().addFilepattern("Staged.java").call();
      Path subfolder = Files.createDirectory(folder.resolve("new"));
      Path inside = Files.writeString(subfolder.resolve("New.java"), "e");

      try (WorkTree workTree = WorkTree.around(subfolder).orElseThrow()) {
        assertEquals(
            List.of(changed, staged, inside),
            workTree.uncommitted(List.of(committed, changed, staged, inside)));
      }
    }
  }

  @Test
  void isNoneInABareRepository() throws IOException, GitAPIException {
    Git.init().setBare(true).setDirectory(folder.resolve("bare.git").toFile()).call().close();

    assertEquals(Optional.empty(), WorkTree.around(folder.resolve("bare.git")));
  }
}
