package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageSizeTest {
  private static final int MOST_BYTES = 3_000_000;

  @TempDir Path root;

  @Test
  void staysSmallForAHundredModules() throws IOException, NotAnalysedException {
    int bytes =
        PageFile.html(SamplePages.many(root, 100, 30, 300)).getBytes(StandardCharsets.UTF_8).length;

    assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes for 3000 classes and 300 findings");
  }
}
