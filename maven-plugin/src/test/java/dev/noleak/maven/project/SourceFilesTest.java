package dev.noleak.maven.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {
  @TempDir Path root;

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("a/A.java", "a/b/B.java", "c/C.java", "a/A.txt")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void listsEveryJavaFileOnce() {
    assertEquals(
        List.of("a/A.java", "a/b/B.java", "c/C.java"),
        names(SourceFiles.in(List.of(root, root, root.resolve("none")), List.of(), List.of())));
  }

  @Test
  void obeysPatternsAsAntHasThem() {
    assertEquals(List.of("a/A.java", "a/b/B.java"), names("a/", ""));
    assertEquals(List.of("a/b/B.java"), names("**/B.java", ""));
    assertEquals(List.of("c/C.java"), names("**", "a/**"));
    assertEquals(List.of("a/b/B.java", "c/C.java"), names("", "a/*.java"));
  }

  private List<String> names(String included, String excluded) {
    return names(
        SourceFiles.in(
            List.of(root),
            included.isEmpty() ? List.of() : List.of(included),
            excluded.isEmpty() ? List.of() : List.of(excluded)));
  }

  private List<String> names(List<Path> files) {
    return files.stream().map(file -> root.relativize(file).toString().replace('\\', '/')).toList();
  }
}
