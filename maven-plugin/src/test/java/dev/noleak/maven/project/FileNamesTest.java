package dev.noleak.maven.project;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileNamesTest {

  @Test
  void refusesANameThatTheLocaleLacksLettersOf() {
    NotAnalysedException refusal =
        assertThrows(
            NotAnalysedException.class,
            () -> FileNames.check(List.of(Path.of("\u00c4.java")), StandardCharsets.US_ASCII));

    assertEquals(
        "the locale (US-ASCII) lacks letters of the file name \u00c4.java; start Maven with LC_ALL=C.UTF-8",
        refusal.getMessage());
  }

  @Test
  void acceptsWhatTheLocaleHas() {
    assertDoesNotThrow(
        () -> FileNames.check(List.of(Path.of("\u00c4.java")), StandardCharsets.UTF_8));
  }
}
