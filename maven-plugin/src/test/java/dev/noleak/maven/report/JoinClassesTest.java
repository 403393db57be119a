package dev.noleak.maven.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes there are, and which of them are the same. */
final class JoinClassesTest {
  private final SampleProject project;

  JoinClassesTest(@TempDir Path root) {
    project = new SampleProject(root);
  }

  @Test
  void takesNestedClassesForTheSameInSourcesAndClassFiles()
      throws IOException, NotAnalysedException {
    project.written(
        project.module("a").closeable("p.Outer.Inner", true, false).proof("p.Outer$Inner"));

    assertEquals("clean and proved", project.status("p.Outer.Inner"));
  }

  @Test
  void showsWhatTestsNameWhereThereIsNoInventory() throws IOException, NotAnalysedException {
    project.writtenOnly(project.module("a").proof("p.A"), Source.LEAKS);

    assertEquals("proved, not checked", project.status("p.A"));
  }

  @Test
  void callsOnlyMainSourcesClean() throws IOException, NotAnalysedException {
    SampleModule module =
        project.module("a").closeable("p.A", true, false).proof("p.A$Inner").proof("p.InTests");
    project.writtenOnly(module, Source.FINDINGS, Source.LEAKS);

    assertEquals("clean and proved", project.status("p.A.Inner"));
    assertEquals("a/src/main/java/p/A.java", project.of("p.A.Inner").file());
    assertEquals("proved, not checked", project.status("p.InTests"));
  }

  @Test
  void showsNothingThatIsNotClosedWhereThereIsOne() throws IOException, NotAnalysedException {
    project.written(project.module("a").closeable("p.A", true, false).proof("p.Value"));

    assertEquals(1, project.reports().get(0).classes().size());
  }

  @Test
  void letsATestOfOneModuleProveAClassOfAnother() throws IOException, NotAnalysedException {
    project.written(project.module("core").closeable("p.A", true, false));
    project.written(project.module("tests").proof("p.A"));

    assertEquals("clean and proved", project.status("p.A"));
    assertEquals(List.of(), project.reports().get(1).classes());
  }

  @Test
  void keepsClassesOfOneNameInTwoModulesApart() throws IOException, NotAnalysedException {
    project.written(project.module("a").closeable("p.A", true, false).proof("p.A"));
    project.written(project.module("b").closeable("p.A", true, false).leak("p.A", "p.A"));

    assertEquals("clean and proved", project.reports().get(0).classes().get(0).status().words());
    assertEquals(
        "leaks at run time, nothing found",
        project.reports().get(1).classes().get(0).status().words());
  }

  @Test
  void keepsTestsOfOneNameInTwoModulesApart() throws IOException, NotAnalysedException {
    project.written(project.module("a").closeable("p.A", true, true).proof("p.A"));
    project.written(project.module("b").closeable("p.A", true, true));

    assertEquals("clean and proved", project.reports().get(0).classes().get(0).status().words());
    assertEquals("clean, test not run", project.reports().get(1).classes().get(0).status().words());
  }
}
