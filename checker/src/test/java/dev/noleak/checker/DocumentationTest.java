package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code on the page of a check is what the page says it is. */
class DocumentationTest {
  private static final Path PAGE = Path.of("docs", "CloseKeepsThrowable.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```java (good|bad)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static List<String> examples(String kind) throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(PAGE))
            .results()
            .filter(match -> match.group(1).equals(kind))
            .map((MatchResult match) -> match.group(2))
            .toList();
    assertFalse(examples.isEmpty());
    return examples;
  }

  @Test
  void flagsBadExamples() throws IOException {
    for (String example : examples("bad")) {
      String close = "  public void close()";
      assertTrue(example.contains(close));
      String expected = example.replace(close, "  // BUG: Diagnostic contains: keeps\n" + close);
      compile(expected);
    }
  }

  @Test
  void ignoresGoodExamples() throws IOException {
    for (String example : examples("good")) {
      compile(example);
    }
  }

  @Test
  void linksItsPage() {
    BugPattern pattern = CloseKeepsThrowable.class.getAnnotation(BugPattern.class);
    assertTrue(pattern.link().endsWith("/checker/docs/" + PAGE.getFileName()));
    assertEquals(PAGE.getFileName().toString(), CloseKeepsThrowable.class.getSimpleName() + ".md");
  }

  private void compile(String example) {
    CompilationTestHelper.newInstance(CloseKeepsThrowable.class, getClass())
        .addSourceLines("Connection.java", example)
        .doTest();
  }
}
