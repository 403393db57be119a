package dev.noleak.maven.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RootsTest {
  @TempDir Path top;

  @Test
  void takesTheFolderThatHoldsGit() throws IOException {
    Files.createDirectories(top.resolve(".git"));
    Path module = top.resolve("build/module");

    Roots roots = Roots.of(module, top.resolve("build"));

    assertEquals(top, roots.repository());
    assertEquals(Path.of("module/A.java").toString(), roots.shown(module.resolve("A.java")));
    assertEquals(Path.of("other/A.java").toString(), roots.shown(top.resolve("other/A.java")));
  }

  @Test
  void showsWhatNobodyWouldSee() {
    Roots roots = Roots.of(top, top);
    // Of those, the one that each file system and each locale can spell.
    Path file = top.resolve("A\u007F.java");

    assertEquals("A\\u007F.java", roots.shown(file));
    assertEquals("A\u007F.java", roots.inRepository(file));
  }

  @Test
  void takesALinkedWorkTree() throws IOException {
    Files.writeString(top.resolve(".git"), "gitdir: elsewhere");

    assertEquals(top, Roots.of(top.resolve("module"), top.resolve("module")).repository());
  }
}
