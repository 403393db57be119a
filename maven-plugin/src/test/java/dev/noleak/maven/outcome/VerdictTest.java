package dev.noleak.maven.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.worker.Problem;
import dev.noleak.maven.worker.Response;
import dev.noleak.maven.worker.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  private static final Rule RULE = new Rule("R", "r", "warning", null);
  private static final Path SCRATCH = Path.of("/scratch");

  @Test
  void joinsCompilations() throws NotAnalysedException {
    Verdict verdict =
        verdict(
            new Response(List.of(RULE), List.of(finding("/a/A.java")), List.of()),
            new Response(List.of(RULE), List.of(finding("/a/B.java")), List.of()));

    assertEquals(List.of(RULE), verdict.rules());
    assertEquals(2, verdict.findings().size());
  }

  @Test
  void setsApartWhatProcessorsGenerate() throws NotAnalysedException {
    Verdict verdict =
        verdict(new Response(List.of(RULE), List.of(finding("/scratch/A.java")), List.of()));

    assertEquals(List.of(), verdict.findings());
    assertEquals(1, verdict.inGenerated());
  }

  @Test
  void tellsWhatNobodyCanReadFirst() throws NotAnalysedException {
    List<Kind> kinds = Arrays.asList(null, Kind.REASON, Kind.READABLE, Kind.DEAD);
    List<Finding> findings = kinds.stream().map(VerdictTest::finding).toList();

    Verdict verdict = verdict(new Response(List.of(RULE), findings, List.of()));

    assertEquals(
        Arrays.asList(Kind.DEAD, Kind.READABLE, Kind.REASON, null),
        verdict.findings().stream().map(Finding::kind).toList());
  }

  @Test
  void isNoneIfOneCompilationFails() {
    Problem other = new Problem(Path.of("/a/A.java").toUri(), 1, 2, "odd", false);
    Problem unresolved = new Problem(Path.of("/a/B.java").toUri(), 3, 4, "lost", true);

    NotAnalysedException failure =
        assertThrows(
            NotAnalysedException.class,
            () ->
                verdict(
                    new Response(List.of(RULE), List.of(finding("/a/A.java")), List.of()),
                    new Response(List.of(RULE), List.of(), List.of(other, unresolved))));

    assertEquals(
        "it does not compile: B.java:[3,4] lost (and 1 more); run it", failure.getMessage());
  }

  @Test
  void asksForThePlainCompilationWhereAllNamesAreThere() {
    Problem odd = new Problem(Path.of("/a/A.java").toUri(), 5, 6, "odd", false);

    NotAnalysedException failure =
        assertThrows(
            NotAnalysedException.class,
            () -> verdict(new Response(List.of(RULE), List.of(), List.of(odd))));

    assertEquals(
        "it does not compile: A.java:[5,6] odd; run 'mvn test-compile' to see all of it",
        failure.getMessage());
  }

  @Test
  void namesNoFileWhereNoneIsToBlame() {
    NotAnalysedException failure =
        assertThrows(
            NotAnalysedException.class,
            () ->
                verdict(
                    new Response(
                        List.of(), List.of(), List.of(new Problem(null, 0, 0, "crashed", false)))));

    assertEquals("it does not compile: crashed; run it", failure.getMessage());
  }

  private static Verdict verdict(Response... responses) throws NotAnalysedException {
    return Verdict.of(
        List.of(responses), SCRATCH, file -> String.valueOf(file.getFileName()), "run it");
  }

  private static Finding finding(@Nullable Kind kind) {
    return finding("/a/A.java", kind);
  }

  private static Finding finding(String file) {
    return finding(file, null);
  }

  private static Finding finding(String file, @Nullable Kind kind) {
    return new Finding(
        "R", "A", "close()", "f", kind, "m", "p", Path.of(file).toUri(), 1, 1, List.of(), "");
  }
}
