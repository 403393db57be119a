package dev.noleak.maven.report;

import static dev.noleak.maven.report.SampleModule.namedBy;
import static dev.noleak.maven.report.SampleObject.collected;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the tests themselves. */
final class JoinTestResultsTest {
  private final SampleProject project;

  JoinTestResultsTest(@TempDir Path root) {
    project = new SampleProject(root);
  }

  @Test
  void tellsATestThatFailedByItself() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.FAILED, "boom", List.of()));

    assertEquals("clean, test without verdict", project.status("p.A"));
    assertEquals("failed by itself", project.of("p.A").tests().get(0).remark());
    assertEquals(
        List.of(new FailedTest("p.ATest.closes", "boom")), project.reports().get(0).failed());
  }

  @Test
  void tellsATestThatWasSkipped() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.SKIPPED, "", List.of()));

    assertEquals("skipped", project.of("p.A").tests().get(0).remark());
    assertEquals(List.of(), project.reports().get(0).failed());
    assertEquals(new Totals(1, 0, 0, 1), project.reports().get(0).tests());
  }

  @Test
  void tellsATestThatHasNotRun() throws IOException, NotAnalysedException {
    project.writtenOnly(
        project.module("a").closeable("p.A", true, true), Source.FINDINGS, Source.INVENTORY);

    assertEquals("clean, test not run", project.status("p.A"));
  }

  @Test
  void tellsThatNoTestOfAClassThatNamesAnotherHasRun() throws IOException, NotAnalysedException {
    project.written(project.module("a").closeable("p.A", List.of(), namedBy("p.ATest")));

    assertEquals("clean, test not run", project.status("p.A"));
  }

  @Test
  void countsTestsAsTheGoalDid() throws IOException, NotAnalysedException {
    project.written(
        project
            .module("a")
            .testIn("p.ATest", Status.PASSED, "", collected("p.A"))
            .testIn("p.BTest", Status.FAILED, "boom", List.of()));

    assertEquals(new Totals(2, 1, 1, 0), project.reports().get(0).tests());
  }

  @Test
  void namesAClassThatFailedAsAWhole() throws IOException, NotAnalysedException {
    SampleModule module =
        project.module("a").testIn("p.ATest", Status.FAILED, "no database", List.of());
    project.written(module);
    project.inLeaks("\"closes\"", "\"\"");

    assertEquals(
        List.of(new FailedTest("p.ATest", "no database")), project.reports().get(0).failed());
  }
}
