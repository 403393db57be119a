package dev.noleak.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HprofReaderTest {
  private static final String LIMIT = "noleak.maxDump";

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void resetLimit() {
    System.clearProperty(LIMIT);
  }

  private String refusal(int bytes) throws IOException {
    Path dump = Files.write(folder.resolve("heap.hprof"), new byte[bytes]);
    IOException refused = assertThrows(IOException.class, () -> new HprofReader().read(dump));
    return String.valueOf(refused.getMessage());
  }

  @Test
  void refusesADumpThatIsTooBigAndSaysHowToGoOn() throws IOException {
    System.setProperty(LIMIT, "1");
    assertEquals(
        "the heap dump has 2 MB and the limit is 1: raise it with -Dnoleak.maxDump=2, or run the"
            + " test in a JVM of its own",
        refusal((1 << 20) + 1));
  }

  @Test
  void readsADumpAsBigAsTheLimit() throws IOException {
    System.setProperty(LIMIT, "1");
    assertTrue(refusal(1 << 20).contains("is not a heap dump"));
  }

  @Test
  void hasALimitThatFewDumpsReach() throws IOException {
    assertTrue(refusal(8 << 20).contains("is not a heap dump"));
  }
}
