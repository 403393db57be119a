package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the story shows what the tools say. */
class StoryPageTest {
  @Test
  void showsWhatTheToolsSay() throws IOException {
    String told = Story.told();
    assertTrue(
        Files.readString(Path.of("docs", "Story.md")).contains("```\n" + told + "\n```"), told);
  }
}
