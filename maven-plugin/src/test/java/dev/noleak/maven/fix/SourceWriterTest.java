package dev.noleak.maven.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SourceWriterTest {
  @TempDir Path folder;

  @Test
  void writesInTheCharset() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), "old");

    SourceWriter.write(file, "\u00e4", ISO_8859_1);

    assertArrayEquals(new byte[] {(byte) 0xe4}, Files.readAllBytes(file));
    assertEquals(List.of(file), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void keepsPermissionsAndLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("B.java"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrw-r--"));

    SourceWriter.write(link, "new", UTF_8);

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
    assertEquals("rwxrw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void leavesNothingBehindWhereItCannotWrite() throws IOException {
    Path file = folder.resolve("A.java");
    Files.createDirectories(file.resolve("inside"));

    assertThrows(IOException.class, () -> SourceWriter.write(file, "new", UTF_8));

    assertEquals(List.of(file), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
