package dev.noleak.maven.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which class a finding belongs to, and whether it counts. */
final class JoinFindingsTest {
  private final SampleProject project;

  JoinFindingsTest(@TempDir Path root) {
    project = new SampleProject(root);
  }

  @Test
  void showsAFindingWithoutInventory() throws IOException, NotAnalysedException {
    SampleModule module =
        project.module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    project.writtenOnly(module, Source.FINDINGS);

    assertEquals("found, test not run", project.status("p.A"));
    assertEquals("a/src/main/java/p/A.java", project.of("p.A").file());
  }

  @Test
  void putsAFindingWithoutAFieldWithTheClassAroundIt() throws IOException, NotAnalysedException {
    SampleModule module =
        project.module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    project.written(module);
    project.withoutFields();

    assertEquals("found, no test", project.status("p.A"));
  }

  @Test
  void putsAFindingWithoutAFieldUnderItsFileElsewhere() throws IOException, NotAnalysedException {
    SampleModule module =
        project.module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    project.writtenOnly(module, Source.FINDINGS);
    project.withoutFields();

    assertEquals("found, test not run", project.status("a/src/main/java/p/A.java"));
  }

  @Test
  void keepsWhatIsKnownApartFromWhatCounts() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, false)
            .closeable("p.B", true, false)
            .closeable("p.C", true, false)
            .known("p.A", "in the baseline")
            .finding("p.B", Kind.DEAD)
            .known("p.B", "in a file unchanged since main")
            .known("p.C", "in the baseline")
            .proof("p.C"));

    assertEquals("known, no test", project.status("p.A"));
    assertEquals(List.of(), project.of("p.A").findings());
    assertEquals("in the baseline", project.of("p.A").known().get(0).setAside());
    assertEquals("found, no test", project.status("p.B"));
    assertEquals(1, project.of("p.B").findings().size());
    assertEquals(1, project.of("p.B").known().size());
    assertEquals("known, test passes", project.status("p.C"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Größe und Maß", "50% [of] #1?", "a+b&c", "a:b"})
  void knowsAFileByTheNamesThatBothGoalsGiveIt(String folder)
      throws IOException, NotAnalysedException {
    SampleModule module =
        project.module(folder).closeable("p.Ä", true, false).finding("p.Ä", Kind.DEAD);
    project.written(module);
    // Now file and line are all that tells which class is meant.
    project.withoutFields();

    assertEquals("found, no test", project.status("p.Ä"));
    assertEquals(1, project.reports().get(0).classes().size());
    assertEquals(folder + "/src/main/java/p/Ä.java", project.of("p.Ä").findings().get(0).file());
  }
}
