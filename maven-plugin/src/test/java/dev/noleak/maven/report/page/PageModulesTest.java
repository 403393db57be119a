package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.page.ParsedPage.parsed;
import static dev.noleak.maven.report.page.ParsedPage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.ModuleFiles;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the page is kept short where there is much of everything. */
final class PageModulesTest {
  @TempDir Path root;

  @Test
  void opensNothingWhereThereIsMuch() throws IOException, NotAnalysedException {
    assertEquals(0, parsed(SamplePages.many(root, 2, 6, 6)).select(".row[open]").size());
  }

  @Test
  void showsModulesAsGroups() throws IOException, NotAnalysedException {
    Document page = parsed(SamplePages.many(root, 3, 2, 3));

    assertEquals(List.of("module-1", "module-2", "module-3"), page.select(".group h2").eachText());
    assertEquals(List.of("#m1", "#m2", "#m3"), page.select("nav a").eachAttr("href"));
    assertEquals("module-1 ● 1 with a finding or a leak", text(page, ".modules li"));
    assertEquals("2 classes · 1 finding · 1 leak", text(page, ".group .summary"));
  }

  @Test
  void namesModulesWithNothingToShowAtTheEnd() throws IOException, NotAnalysedException {
    List<ModuleFiles> files =
        List.of(
            new SampleModule(root, "empty").write(Source.values()),
            new SampleModule(root, "a").closeable("p.A", true, false).write(Source.values()));

    Document page = parsed(SamplePages.named("A product", files));

    assertEquals(List.of("a"), page.select(".group h2").eachText());
    assertEquals(List.of("empty: nothing to show"), page.select("#left-out + ul li").eachText());
  }

  @Test
  void asksForWhatGoesThroughAllModules() throws IOException, NotAnalysedException {
    Document page =
        parsed(SamplePages.named("A", List.of(new SampleModule(root, "nothing").write())));

    assertEquals(
        List.of(
            "mvn compile dev.noleak:noleak-maven-plugin:1:check -Dnoleak.failOnViolation=false",
            "mvn dev.noleak:noleak-maven-plugin:1:inventory",
            "mvn test-compile dev.noleak:noleak-maven-plugin:1:test -Dnoleak.failOnViolation=false"),
        page.select(".command code").eachText());
  }
}
