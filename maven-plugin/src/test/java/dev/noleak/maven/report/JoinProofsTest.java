package dev.noleak.maven.report;

import static dev.noleak.maven.report.SampleModule.namedBy;
import static dev.noleak.maven.report.SampleObject.collected;
import static dev.noleak.maven.report.SampleObject.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.run.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What proves a class, and what proves nothing. */
final class JoinProofsTest {
  private final SampleProject project;

  JoinProofsTest(@TempDir Path root) {
    project = new SampleProject(root);
  }

  @Test
  void provesNothingByATestThatJudgedNothing() throws IOException, NotAnalysedException {
    project.written(
        project.module("a").closeable("p.A", true, true).test("p.A", Status.PASSED, "", List.of()));

    assertEquals("clean, test without verdict", project.status("p.A"));
  }

  @Test
  void provesNothingByAnObjectThatNoDumpDecided() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.A", "undecided", false, null))));

    assertEquals("clean, test without verdict", project.status("p.A"));
  }

  @Test
  void provesAClassByATestThatNamesItAndJudgesASubclass() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.B", "collected", false, null))));

    assertEquals("clean and proved", project.status("p.A"));
  }

  @Test
  void takesATestInAClassThatNamesManyForAProofOfWhatItHandsOver()
      throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", List.of(), namedBy("p.AllTest"))
            .closeable("p.B", List.of(), namedBy("p.AllTest"))
            .testIn("p.AllTest$Inside", Status.PASSED, "", collected("p.A")));

    assertEquals("clean and proved", project.status("p.A"));
    assertEquals("clean, test without verdict", project.status("p.B"));
    assertEquals(
        List.of(new TestRun("p.AllTest", Proof.UNDECIDED, "handed over no instance")),
        project.of("p.B").tests());
  }
}
