package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.example.Pool;
import dev.noleak.testkit.example.ResponseExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The README's test is one that runs here, and its trace the one that it fails with. */
class ReadmeTest {
  private static final Path EXAMPLE =
      Path.of("src", "test", "java", "dev", "noleak", "testkit", "example", "ResponseExample.java");

  private final String readme;

  ReadmeTest() throws IOException {
    readme = Files.readString(Path.of("..", "README.md"));
  }

  @AfterEach
  void letGo() {
    Pool.clear();
  }

  @Test
  void showsTheTestThatRuns() throws IOException {
    String source = Files.readString(EXAMPLE);
    String test =
        source.substring(source.indexOf("  @NoLeak"), source.lastIndexOf('}')).stripTrailing();
    assertTrue(readme.contains("```java\n" + test.stripIndent() + "\n```"), test);
  }

  @Test
  void showsTheTraceThatItFailsWith() {
    String failure = Engine.failure(ResponseExample.class).replace(System.lineSeparator(), "\n");
    assertTrue(readme.contains("```\n" + failure + "\n```"), failure);
  }
}
