package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import module}, of Java 25. */
final class ModuleImportsTest {
  @TempDir private Path root;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void start() {
    folder = new Folder(root);
  }

  @Test
  void bringAllThatTheModuleExports() throws IOException {
    folder.main(
        "A.java",
        """
        import module java.base;
        class A implements Closeable {
          final AtomicReference<Exception> why = new AtomicReference<>();
        }
        """);

    assertEquals(List.of("A"), folder.closeables());
    assertEquals(List.of("why"), folder.slots("A"));
  }

  @Test
  void bringWhatTheModuleRequiresForOthers() throws IOException {
    folder.main("A.java", "import module java.sql; class A extends StreamHandler {}");

    assertEquals(List.of("A"), folder.closeables());
  }

  @Test
  void comeAfterAllOtherImports() throws IOException {
    folder.main("a/Closeable.java", "package a; public interface Closeable {}");
    folder.main("A.java", "import module java.base; import a.*; class A implements Closeable {}");

    assertEquals(List.of(), folder.closeables());
  }

  @Test
  void sayNothingWhereTheModuleIsNotOfTheJre() throws IOException {
    folder.main("A.java", "import module org.example; class A implements Closeable {}");

    assertEquals(List.of(), folder.closeables());
  }
}
