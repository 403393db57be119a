package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventReaderTest {
  private static final String FOUND = "FOUND\t\tfalse\t\t\t\t0\t\tfalse\t\t\n";
  private static final String DONE = "DONE\t\tfalse\t\t\t\t0\t\tfalse\t\t\n";

  @TempDir private Path folder;

  private static List<String> more(EventReader reader) throws IOException {
    return reader.more().stream().map(event -> event.kind().name()).toList();
  }

  @Test
  void readsWhatHasComeAndNoHalfLine() throws IOException {
    Path file = Files.createFile(folder.resolve("events.txt"));
    try (EventReader reader = new EventReader(file)) {
      assertEquals(List.of(), more(reader));
      append(file, FOUND + DONE.substring(0, 2));
      assertEquals(List.of("FOUND"), more(reader));
      append(file, DONE.substring(2) + FOUND);
      assertEquals(List.of("DONE", "FOUND"), more(reader));
      assertEquals(List.of(), more(reader));
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
