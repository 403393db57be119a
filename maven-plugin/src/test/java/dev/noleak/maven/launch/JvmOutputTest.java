package dev.noleak.maven.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JvmOutputTest {
  @TempDir private Path folder;

  private JvmOutput output(String... lines) throws IOException {
    return new JvmOutput(
        Files.writeString(
            folder.resolve("output.txt"), String.join(System.lineSeparator(), lines)));
  }

  @Test
  void beginsWithTheFirstLineThatSaysSomething() throws IOException {
    assertEquals("no output", output().firstWords());
    assertEquals("no output", output("", "Picked up JAVA_TOOL_OPTIONS: -Xmx1g", "").firstWords());
    assertEquals(
        "said", output("", "Picked up JAVA_TOOL_OPTIONS: -Xmx1g", "said", "more").firstWords());
  }

  @Test
  void tellsWhetherMemoryRanOut() throws IOException {
    assertFalse(output("said", "more").lacksMemory());
    assertTrue(output("said", "java.lang.OutOfMemoryError: Java heap space").lacksMemory());
  }

  @Test
  void isReadWhateverBytesItHas() throws IOException {
    JvmOutput output = output();
    Files.write(output.file(), new byte[] {(byte) 0xff, (byte) 0xfe, '\n', 'a'});
    assertEquals("a", output.first(line -> line.equals("a")).orElse("none"));
  }

  @Test
  void mayBeLargerThanMemory() throws IOException {
    JvmOutput output = output("said", "more");
    try (RandomAccessFile file = new RandomAccessFile(output.file().toFile(), "rw")) {
      // A file with a hole: it takes no room on the disk.
      file.setLength(3L << 30);
    }
    assertEquals("said", output.firstWords());
  }
}
