package dev.noleak.maven.fix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixingTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("A.java"), "012\r\n3\t\u00e4", UTF_8);
  }

  @Test
  void appliesAndKeepsLineEndsAndLetters() throws IOException {
    Fixing fixing = fixing(UTF_8);

    assertTrue(fixing.apply(List.of(finding(new Edit(1, 2, "one")))));

    assertEquals(Map.of(file, "0one2\r\n3\t\u00e4"), fixing.after());
    assertEquals(Map.of(file, "012\r\n3\t\u00e4"), fixing.before());
    assertEquals("012\r\n3\t\u00e4", Files.readString(file), "nothing is written here");
  }

  @Test
  void appliesInNextTurnToWhatCameOfTheFirst() throws IOException {
    Fixing fixing = fixing(UTF_8);
    fixing.apply(List.of(finding(new Edit(0, 1, "ab"))));

    assertTrue(fixing.apply(List.of(finding(new Edit(2, 4, "c")))));

    assertEquals(Map.of(file, "abc\r\n3\t\u00e4"), fixing.after());
    assertEquals(Map.of(file, "012\r\n3\t\u00e4"), fixing.before());
  }

  @Test
  void hasNothingToApplyWithoutAFix() throws IOException {
    Fixing fixing = fixing(UTF_8);

    assertFalse(fixing.apply(List.of(finding())));
    assertEquals("for a reason", fixing.obstacle(finding()));
  }

  @Test
  void leavesGeneratedFiles() throws IOException {
    Fixing fixing = new Fixing(UTF_8, folder);

    assertFalse(fixing.apply(List.of(finding(new Edit(0, 0, "x")))));
    assertEquals("the file is generated", fixing.obstacle(finding(new Edit(0, 0, "x"))));
  }

  @Test
  void leavesFilesInAnotherEncoding() throws IOException {
    Files.writeString(file, "\u00e4", ISO_8859_1);
    Fixing fixing = fixing(UTF_8);

    assertFalse(fixing.apply(List.of(finding(new Edit(0, 0, "x")))));
    assertEquals(
        "the file is not written in UTF-8, and would not stay as it is",
        fixing.obstacle(finding(new Edit(0, 0, "x"))));
    assertNull(fixing(ISO_8859_1).obstacle(finding(new Edit(0, 0, "x"))));
  }

  private Fixing fixing(Charset charset) {
    return new Fixing(charset, folder.resolve("target"));
  }

  private Finding finding(Edit... fix) {
    return new Finding(
        "R",
        "A",
        "close()",
        "f",
        null,
        "m",
        "p",
        file.toUri(),
        1,
        1,
        List.of(fix),
        fix.length == 0 ? "for a reason" : "");
  }
}
