package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.page.ParsedPage.parsed;
import static dev.noleak.maven.report.page.ParsedPage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at the top of the page. */
final class PageSummaryTest {
  @TempDir Path root;

  @Test
  void sumsUp() throws IOException, NotAnalysedException {
    Document page = parsed(SamplePages.three(root));

    assertEquals("3 of 8 classes keep what they should let go of.", text(page, ".headline"));
    assertEquals(
        "3 findings in the sources, 1 leak at run time, 1 class clean and proved.",
        text(page, ".lead"));
    assertEquals(
        List.of("8", "5", "3", "1", "1", "3"), page.select(".figures dd:not(.remark)").eachText());
    assertEquals("1 failed", text(page, ".figures .remark"));
    assertEquals(
        List.of(
            "● found and proved leaking 1",
            "● found, test passes 1",
            "● found, no test 1",
            "◐ clean, held by another class 1",
            "○ clean, no test 1",
            "✓ clean and proved 1",
            "○ no slot for a Throwable 2"),
        page.select(".statuses tbody tr").eachText());
    assertEquals(0, page.select(".notice").size());
  }

  @Test
  void saysWhichGoalMakesWhatIsMissing() throws IOException, NotAnalysedException {
    Document page = parsed(SamplePages.nothing(root));

    assertEquals("Nothing has been checked or tested yet.", text(page, ".headline"));
    assertEquals(
        List.of(
            "mvn compile dev.noleak:noleak-maven-plugin:1:check",
            "mvn dev.noleak:noleak-maven-plugin:1:inventory",
            "mvn test-compile dev.noleak:noleak-maven-plugin:1:test"),
        page.select(".command code").eachText());
    assertEquals(List.of("0", "–", "–", "–", "–", "–"), page.select(".figures dd").eachText());
  }

  @Test
  void promisesNothingForWhatNobodyLookedAt() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.A", true, false);
    module.write(Source.FINDINGS);

    Document page = parsed(SamplePages.of("A", module));

    assertEquals(
        "Nothing is kept that should go, as far as anybody has looked.", text(page, ".headline"));
    assertEquals("0 findings in the sources.", text(page, ".lead"));
  }

  @Test
  void promisesNothingWhereThereAreNoTests() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.A", true, false);
    module.write(Source.values());

    Document page = parsed(SamplePages.of("A", module));

    assertEquals(
        "Nothing is kept that should go, as far as anybody has looked.", text(page, ".headline"));
  }

  @Test
  void callsNothingNewWhereAllIsKnown() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .known("p.A", "in the baseline")
            .proof("p.A");
    module.write(Source.values());

    Document page = parsed(SamplePages.of("A", module));

    assertEquals("Nothing new is kept that should go.", text(page, ".headline"));
  }
}
