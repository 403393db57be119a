package dev.noleak.maven.report;

import static dev.noleak.maven.report.SampleObject.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.run.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class a leak is blamed on. */
final class JoinLeaksTest {
  private final SampleProject project;

  JoinLeaksTest(@TempDir Path root) {
    project = new SampleProject(root);
  }

  @Test
  void blamesTheClassThatKeepsTheThrowableAndNotTheOneThatIsHeld()
      throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Response", false, true)
            .finding("p.Connection", Kind.DEAD)
            .leak("p.Connection", "p.Response"));

    assertEquals("found and proved leaking", project.status("p.Connection"));
    assertEquals("clean, held by another class", project.status("p.Response"));
    assertEquals(List.of("p.Connection"), project.of("p.Response").heldBy());
    assertEquals(List.of(), project.of("p.Response").leaks());
    assertEquals(1, project.of("p.Connection").leaks().size());
  }

  @Test
  void blamesTheObjectItselfWhereNothingIsKnownOfItsHolder()
      throws IOException, NotAnalysedException {
    project.written(
        project.module("a").closeable("p.Response", false, true).leak("lib.Foreign", "p.Response"));

    assertEquals("leaks at run time, nothing found", project.status("p.Response"));
  }

  @Test
  void blamesTheClassWithAFindingAboutAFieldOnThePath() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.Outer$Connection", true, false)
            .closeable("p.Response", false, true)
            .finding("p.Outer$Connection", Kind.DEAD)
            .leak("p.Outer$Connection", "p.Response"));
    project.withoutStoredThrowables();

    assertEquals("found and proved leaking", project.status("p.Outer.Connection"));
  }

  @Test
  void blamesTheClassWithAKnownFindingAboutAFieldOnThePath()
      throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Response", false, true)
            .known("p.Connection", "in the baseline")
            .leak("p.Connection", "p.Response"));
    project.withoutStoredThrowables();

    assertEquals("known and proved leaking", project.status("p.Connection"));
  }

  @Test
  void blamesTheClosedClassForAFieldThatItsSuperclassDeclares()
      throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.Pool", true, false)
            .closeable("p.DataSource", false, true)
            .finding("p.Pool", Kind.DEAD)
            .leak("p.Pool", "p.DataSource"));
    project.inLeaks("\"owner\": \"p.Pool\"", "\"owner\": \"p.PoolBase\"");
    project.withoutStoredThrowables();

    assertEquals("found and proved leaking", project.status("p.Pool"));
  }

  @Test
  void blamesAClosedObjectForWhatItKeeps() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Handler", true, false)
            .test(
                "p.Connection",
                Status.FAILED,
                "",
                List.of(object("p.Connection", "keeps-throwable", true, "p.Handler"))));

    assertEquals("leaks at run time, nothing found", project.status("p.Connection"));
    assertEquals("leaks at run time, nothing found", project.status("p.Handler"));
  }

  @Test
  void tellsALeakThatItsTestKnowsOf() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.A", "strong", true, "p.A"))));

    assertEquals("leaks at run time, nothing found", project.status("p.A"));
    assertTrue(project.of("p.A").leaks().get(0).expected());
  }

  @Test
  void tellsALeakOnceForAllTestsThatShowIt() throws IOException, NotAnalysedException {
    project.written(
        project.module("a").closeable("p.A", true, false).leak("p.A", "p.A").leak("p.A", "p.A"));

    assertEquals(1, project.of("p.A").leaks().size());
    assertEquals(List.of("p.ATest.closes"), project.of("p.A").leaks().get(0).tests());
  }
}
