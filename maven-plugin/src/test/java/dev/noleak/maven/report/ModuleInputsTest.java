package dev.noleak.maven.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.sarif.Reported;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModuleInputsTest {
  @TempDir Path root;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(root.resolve("a/target/noleak"));
  }

  @Test
  void isEmptyWhereNothingHasRun() throws IOException, NotAnalysedException {
    ModuleInputs inputs = read();

    assertTrue(inputs.isEmpty());
    assertNull(inputs.findings());
    assertNull(inputs.inventory());
    assertNull(inputs.leaks());
  }

  @Test
  void readsFindingsAsTheyWereWritten() throws IOException, NotAnalysedException {
    new SampleModule(root, "a")
        .closeable("p.Ä_1", true, false)
        .finding("p.Ä_1", Kind.DEAD)
        .write(Source.FINDINGS);

    Reported finding = Objects.requireNonNull(read().findings()).get(0);

    assertEquals("CloseKeepsThrowable", finding.rule());
    assertEquals("https://noleak.dev/checker/docs/CloseKeepsThrowable.md", finding.page());
    assertEquals("dead", finding.kind());
    assertEquals("p.Ä_1.failure", finding.field());
    assertEquals("a/src/main/java/p/Ä_1.java", finding.file());
    assertEquals(26, finding.line());
    assertEquals(
        List.of(new Reported.Change(27, 1, 27, 1, "    failure = null;\n")), finding.fix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leaks.json | {\"version\": 2, \"tests\": []} | has version 2, and this NoLeak reads version 1; run 'mvn test-compile g:a:1:test' again",
        "leaks.json | {\"tests\": []} | has no version, and this NoLeak reads version 1; run 'mvn test-compile g:a:1:test' again",
        "leaks.json | {\"version\": {}} | has no version, and this NoLeak reads version 1; run 'mvn test-compile g:a:1:test' again",
        "leaks.json | {\"version\": 1} | is not what goal 'test' writes; run 'mvn test-compile g:a:1:test' again",
        "leaks.json | {\"version\": 1, \"tests\": [{}]} | is not what goal 'test' writes; run 'mvn test-compile g:a:1:test' again",
        "leaks.json | {\"version\": 1, \"tests\": [null]} | is not what goal 'test' writes; run 'mvn test-compile g:a:1:test' again",
        "inventory.json | {\"version\": 1, \"closeables\": 3} | is not what goal 'inventory' writes; run 'mvn g:a:1:inventory' again",
        "inventory.json | hello | is no JSON object; run 'mvn g:a:1:inventory' again",
        "inventory.json | [] | is no JSON object; run 'mvn g:a:1:inventory' again",
        "inventory.json | {\"version\": 1 | is no JSON object; run 'mvn g:a:1:inventory' again",
        "findings.sarif | '' | is no JSON object; run 'mvn compile g:a:1:check' again",
        "findings.sarif | {\"version\": \"2.0.0\"} | has version 2.0.0, and this NoLeak reads version 2.1.0; run 'mvn compile g:a:1:check' again",
        "findings.sarif | {\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]} | is not what goal 'check' writes; run 'mvn compile g:a:1:check' again"
      })
  void refusesWhatItCannotRead(String name, String content, String message) throws IOException {
    Files.writeString(folder.resolve(name), content);

    NotAnalysedException e = assertThrows(NotAnalysedException.class, this::read);

    assertEquals("a/target/noleak/" + name + " " + message, e.getMessage());
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Files.write(folder.resolve("leaks.json"), new byte[] {'{', (byte) 0xff, '}'});

    NotAnalysedException e = assertThrows(NotAnalysedException.class, this::read);

    assertTrue(String.valueOf(e.getMessage()).contains("leaks.json is no JSON object"));
  }

  @Test
  void refusesATraceThatMarksAStepWhichItHasNot() throws IOException {
    new SampleModule(root, "a").leak("p.A", "p.B").write(Source.LEAKS);
    Path leaks = folder.resolve("leaks.json");
    Files.writeString(
        leaks, Files.readString(leaks).replace("\"storedThrowable\": 2", "\"storedThrowable\": 4"));

    NotAnalysedException e = assertThrows(NotAnalysedException.class, this::read);

    assertTrue(
        String.valueOf(e.getMessage()).contains("leaks.json is not what goal 'test' writes"));
  }

  private ModuleInputs read() throws IOException, NotAnalysedException {
    return ModuleInputs.read(
        new ModuleFiles("a", folder, new Roots(root, root), List.of(), StandardCharsets.UTF_8),
        file -> root.relativize(file).toString(),
        new Goals("g:a:1"));
  }
}
