package dev.noleak.maven.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
  @TempDir private Path root;

  @Test
  void makesItsFolderAndReplacesWhatIsThere() throws IOException {
    OutputFile file = new OutputFile(root.resolve("target/noleak/a.json"));

    file.write("old");
    file.write("new");

    assertEquals("new", Files.readString(file.path()));
    assertEquals(List.of("a.json"), names(root.resolve("target/noleak")));
  }

  @Test
  void keepsWhatIsThereWhereWritingFails() throws IOException {
    OutputFile file = new OutputFile(root.resolve("a.json"));
    file.write("old");

    IOException full =
        assertThrows(
            IOException.class,
            () ->
                file.write(
                    unfinished -> {
                      Files.writeString(unfinished, "half of");
                      throw new IOException("No space left on device");
                    }));

    assertEquals(file.path() + " cannot be written: No space left on device", full.getMessage());
    assertEquals("old", Files.readString(file.path()));
    assertEquals(List.of("a.json"), names(root));
  }

  @Test
  void namesTheFileWhereADiskIsFull() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has no device that is always full");
    OutputFile file = new OutputFile(root.resolve("a.json"));
    file.write("old");
    Files.createSymbolicLink(root.resolve("a.json.part"), full);

    IOException failure = assertThrows(IOException.class, () -> file.write("new"));

    assertEquals(file.path() + " cannot be written: No space left on device", failure.getMessage());
    assertEquals("old", Files.readString(file.path()));
    assertEquals(List.of("a.json"), names(root));
  }

  @Test
  void saysWhyWhereTheSystemNamesAFileAlone() throws IOException {
    OutputFile file = new OutputFile(root.resolve("a.json"));
    Files.createDirectories(file.path().resolve("folder"));

    IOException failure = assertThrows(IOException.class, () -> file.write("new"));

    assertEquals(
        "%1$s cannot be written: java.nio.file.DirectoryNotEmptyException: %1$s"
            .formatted(file.path()),
        failure.getMessage());
  }

  @Test
  void isGoneOnceDeleted() throws IOException {
    OutputFile file = new OutputFile(root.resolve("a.json"));
    file.delete();
    file.write("text");
    file.delete();

    assertEquals(List.of(), names(root));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }
}
