package dev.noleak.maven.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.checker.Finding;
import dev.noleak.maven.outcome.BadInputException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
  @TempDir Path folder;
  private Path path;
  private BaselineFile file;

  @BeforeEach
  void create() {
    path = folder.resolve("noleak-baseline.txt");
    file = new BaselineFile(path);
  }

  @Test
  void isOneLineForEachFindingWithoutLineNumbers() throws IOException, BadInputException {
    file.write("b", Baseline.of(List.of(finding("B", "close()", "f", 7))));
    file.write("a", Baseline.of(List.of(finding("A", null, null, 9), finding("A", "x()", "g", 8))));

    assertEquals(
        """
        # NoLeak baseline 1
        # Findings that were there when NoLeak came. In [brackets] the module, then a line for each:
        # check, class, method, field. Mend them and run goal 'baseline': it takes out what is gone.

        [a]
        Rule A - -
        Rule A x() g

        [b]
        Rule B close() f
        """,
        Files.readString(path));
  }

  @Test
  void knowsWhatWasWritten() throws IOException, BadInputException {
    Finding known = finding("A", "close()", "f", 1);
    file.write("a", Baseline.of(List.of(known)));

    Finding moved = finding("A", "close()", "f", 100);
    Finding other = finding("A", "close()", "g", 1);
    Baseline.Comparison comparison =
        file.read("a").orElseThrow().compare(List.of(moved, moved, other));

    assertEquals(List.of(moved), comparison.old());
    assertEquals(List.of(moved, other), comparison.fresh(), "known once, there twice");
    assertEquals(List.of(), comparison.gone());
  }

  @Test
  void tellsWhatIsGone() throws IOException, BadInputException {
    file.write(
        "a", Baseline.of(List.of(finding("A", "close()", "f", 1), finding("B", null, null, 1))));

    assertEquals(
        List.of("Rule of A.f in close()", "Rule of B"),
        file.read("a").orElseThrow().compare(List.of()).gone());
  }

  @Test
  void knowsAModuleWithoutFindings() throws IOException, BadInputException {
    file.write("a", Baseline.of(List.of()));

    assertEquals(Optional.empty(), file.read("b"));
    assertEquals(List.of(), file.read("a").orElseThrow().compare(List.of()).gone());
  }

  @Test
  void takesCommentsEmptyLinesAndOtherLineEnds() throws IOException, BadInputException {
    Files.writeString(
        path,
        "# NoLeak baseline 1\r\n\r\n[a]\r\n  # why\r\nRule  A close()\tf\r\n",
        StandardCharsets.UTF_8);

    Finding known = finding("A", "close()", "f", 1);
    assertEquals(List.of(known), file.read("a").orElseThrow().compare(List.of(known)).old());
  }

  @Test
  void takesAByteOrderMark() throws IOException, BadInputException {
    Files.writeString(path, "\uFEFF# NoLeak baseline 1\n[a]\nRule A close() f\n");

    Finding known = finding("A", "close()", "f", 1);
    assertEquals(List.of(known), file.read("a").orElseThrow().compare(List.of(known)).old());
  }

  @Test
  void refusesAFolder() throws IOException {
    Files.createDirectory(path);

    assertEquals(path + " is no baseline of NoLeak: it is a folder; name a file in it", refused());
  }

  @Test
  void refusesWhatIsNotThere() {
    assertEquals("there is no baseline " + path + "; write one with goal 'baseline'", refused());
  }

  @Test
  void refusesAnotherKindOfFile() throws IOException {
    Files.writeString(path, "<baseline/>");
    String before = Files.readString(path);

    assertEquals(
        path
            + " is no baseline of NoLeak: its first line is not '# NoLeak baseline 1'; restore it from git, or delete it and run goal 'baseline'",
        refused());
    assertThrows(BadInputException.class, () -> file.write("a", Baseline.of(List.of())));
    assertEquals(before, Files.readString(path), "nothing is overwritten");
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    Files.writeString(path, "# NoLeak baseline 2\n");

    assertEquals(
        path
            + " is no baseline of NoLeak: its first line is not '# NoLeak baseline 1'; restore it from git, or delete it and run goal 'baseline'",
        refused());
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertEquals(
        path
            + " is no baseline of NoLeak: it is no text in UTF-8; restore it from git, or delete it and run goal 'baseline'",
        refused());
  }

  @Test
  void refusesALineThatIsNoEntry() throws IOException {
    Files.writeString(path, "# NoLeak baseline 1\n[a]\nRule A close()\n");

    assertEquals(
        path
            + ":[3] is no line of a baseline: it must be a [module], or below one four words: check,"
            + " class, method, field; restore it from git, or delete it and run goal 'baseline'",
        refused());
  }

  @Test
  void refusesAnEntryAboveAllModules() throws IOException {
    Files.writeString(path, "# NoLeak baseline 1\nRule A close() f\n[a]\n");

    assertEquals(
        path
            + ":[2] is no line of a baseline: it must be a [module], or below one four words: check,"
            + " class, method, field; restore it from git, or delete it and run goal 'baseline'",
        refused());
  }

  private @Nullable String refused() {
    return assertThrows(BadInputException.class, () -> file.read("a")).getMessage();
  }

  private static Finding finding(
      String type, @Nullable String member, @Nullable String field, int line) {
    return new Finding(
        "Rule",
        type,
        member,
        field,
        null,
        "message",
        "page",
        URI.create("file:///A.java"),
        line,
        1,
        List.of(),
        "");
  }
}
