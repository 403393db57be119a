package dev.noleak.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private Path folder;

  private List<String> write(String testClass) throws IOException {
    ReportFile.write(folder.resolve("new"), testClass, List.of());
    try (Stream<Path> files = Files.list(folder.resolve("new"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void isNamedByTheClass() throws IOException {
    assertEquals(List.of("a.B$C.json"), write("a.B$C"));
    assertEquals(List.of("a.B$C.json"), write("a.B$C"));
  }

  @Test
  void hasANameThatAnyFileSystemTakes() throws IOException {
    List<String> names = write("a/../B\u00e4 `in Kotlin`");
    assertTrue(names.get(0).matches("[A-Za-z0-9._$-]+\\.json"), names.toString());
    assertTrue(write("B".repeat(1_000)).stream().allMatch(name -> name.length() < 250));
  }

  @Test
  void hasDifferentNamesForDifferentClasses() throws IOException {
    assertEquals(1, write("B\u00e4").size());
    List<String> names = write("B\u00f6");
    assertEquals(2, names.size());
    assertNotEquals(names.get(0), names.get(1));
  }
}
