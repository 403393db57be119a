package dev.noleak.maven.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.text.SourceText;
import dev.noleak.maven.text.SourceTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindingLinesTest {
  private static final String TEXT = "class A {\n  void close() {\n    end();\n  }\n}\n";

  @Test
  void tellsWhatAndWhereThenThePageAndTheFix(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("A.java");
    Files.writeString(file, TEXT);
    Finding finding =
        new Finding(
            "Rule",
            "A",
            "close()",
            "f",
            Kind.DEAD,
            "What.\n  Why.",
            "page",
            file.toUri(),
            2,
            8,
            List.of(new Edit(TEXT.indexOf("end"), TEXT.indexOf("end"), "f = null;\n    ")),
            "");

    List<String> lines =
        new FindingLines(
                path -> "shown/" + path.getFileName(), new SourceTexts(StandardCharsets.UTF_8))
            .of(finding);

    assertEquals(
        List.of(
            "shown/A.java:[2,8] Rule (dead): What. Why.",
            "    page",
            "    fix:",
            "    3 + f = null;"),
        lines);
  }

  @Test
  void tellsNoKindWhereThereIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("A.java");
    Finding finding =
        new Finding(
            "Rule", "A", null, null, null, "What.", "page", file.toUri(), 2, 8, List.of(), "");

    assertEquals(
        List.of("A.java:[2,8] Rule: What.", "    page"),
        new FindingLines(
                path -> path.getFileName().toString(), new SourceTexts(StandardCharsets.UTF_8))
            .of(finding));
  }

  @Test
  void spellsOutWhatNobodyWouldSee(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("A.java");
    Files.writeString(file, "a\u202eb\n");
    Finding finding =
        new Finding(
            "Rule",
            "A",
            null,
            null,
            null,
            "What.",
            "page",
            file.toUri(),
            1,
            1,
            List.of(new Edit(0, 1, "c")),
            "");

    assertEquals(
        List.of(
            "\\u202EA.java:[1,1] Rule: What.",
            "    page",
            "    fix:",
            "    1 - a\\u202Eb",
            "    1 + c\\u202Eb"),
        new FindingLines(
                path -> "\u202e" + path.getFileName(), new SourceTexts(StandardCharsets.UTF_8))
            .of(finding));
  }

  @Test
  void showsALineThatChanges() {
    int end = TEXT.indexOf("end()");

    assertEquals(
        List.of("3 - end();", "3 + stop();"),
        FixDiff.of(SourceText.of(TEXT), List.of(new Edit(end, end + 3, "stop"))));
  }

  @Test
  void showsALineThatGoes() {
    int start = TEXT.indexOf("    end");

    assertEquals(
        List.of("3 - end();"),
        FixDiff.of(SourceText.of(TEXT), List.of(new Edit(start, TEXT.indexOf("  }"), ""))));
  }

  @Test
  void showsNoLineThatOnlyMovesAside() {
    int line = TEXT.indexOf("    end");
    int close = TEXT.indexOf("  }");

    assertEquals(
        List.of("3 + try {", "4 + } finally {", "5 + f = null;", "6 + }"),
        FixDiff.of(
            SourceText.of(TEXT),
            List.of(
                new Edit(line, line, "    try {\n  "),
                new Edit(close, close, "    } finally {\n      f = null;\n    }\n"))));
  }
}
