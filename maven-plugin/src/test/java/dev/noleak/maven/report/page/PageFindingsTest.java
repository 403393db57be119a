package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.page.ParsedPage.parsed;
import static dev.noleak.maven.report.page.ParsedPage.row;
import static dev.noleak.maven.report.page.ParsedPage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of a finding. */
final class PageFindingsTest {
  @TempDir Path root;

  @Test
  void showsAFindingWithItsSourceAndItsFix() throws IOException, NotAnalysedException {
    Element row = row(parsed(SamplePages.three(root)), "Stream");

    assertEquals("found, no test", text(row, ".status"));
    assertEquals("CloseKeepsThrowable", text(row, ".rule a"));
    assertEquals(
        "https://noleak.dev/checker/docs/CloseKeepsThrowable.md",
        row.select(".rule a").attr("href"));
    assertEquals("readable: somebody can still read it", text(row, ".kind"));
    assertEquals("client/src/main/java/example/client/Stream.java:26", text(row, ".rule .place"));
    assertEquals("26 >   public void close() throws IOException {", text(row, ".meant"));
    assertTrue(row.expectFirst(".code").text().contains("private IOException failure;"));
    assertEquals("27 +     failure = null;", text(row, ".added"));
    assertEquals("No test names this class.", text(row, ".sides section:last-child .none"));
  }

  @Test
  void showsKnownFindingsApart() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .closeable("p.B", true, false)
            .finding("p.A", Kind.DEAD)
            .known("p.A", "in the baseline")
            .known("p.B", "in a file unchanged since <main>");
    module.write(Source.values());

    Document page = parsed(SamplePages.of("A", module));

    assertEquals("1 of 2 classes keeps what it should let go of.", text(page, ".headline"));
    assertEquals(
        "1 finding in the sources, 1 more in a file unchanged since <main>, 1 more in the baseline, 0 leaks at run time, 0 classes clean and proved.",
        text(page, ".lead"));
    assertEquals(
        "findings 1 1 more in a file unchanged since <main>, 1 more in the baseline",
        page.select(".figures div").get(2).text());
    assertEquals("2 classes · 1 finding (2 more known) · 0 leaks", text(page, ".group .summary"));
    assertEquals(
        List.of("● found, no test 1", "◐ known, no test 1"),
        page.select(".statuses tbody tr").eachText());
    Element both = row(page, "A");
    assertEquals(2, both.select(".finding").size());
    assertEquals("Known, and does not count", text(both, ".finding + h5"));
    assertEquals("It is in the baseline.", text(both, "h5 + .finding .note"));
    Element known = row(page, "B");
    assertEquals("It is in a file unchanged since <main>.", text(known, ".finding .note"));
    assertFalse(known.text().contains("Nothing found."));
  }

  @Test
  void tellsWhereASlotComesFrom() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .closeable("p.B", List.of(SampleModule.slot("p.A")), List.of())
            .closeable("p.C", false, false)
            .finding("p.C", Kind.DEAD)
            .closeable("p.C", List.of(SampleModule.slot("p.A")), List.of());
    module.write(Source.values());

    Document page = parsed(SamplePages.of("A", module));

    assertEquals("Slot IOException failure", text(row(page, "A"), ".slots"));
    assertEquals("Slot IOException failure from p.A", text(row(page, "B"), ".slots"));
    // Line 9 of another file is none of this one.
    assertTrue(text(row(page, "C"), ".code").strip().matches("(?s)Source\\s+25 .*"));
  }

  @Test
  void saysThatASourceFileHasChangedOrGone() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .closeable("p.B", true, false)
            .finding("p.A", Kind.DEAD)
            .finding("p.B", Kind.DEAD);
    module.write(Source.values());
    Path sources = root.resolve("a/src/main/java/p");
    Files.setLastModifiedTime(
        sources.resolve("A.java"), FileTime.from(Instant.now().plusSeconds(100)));
    Files.delete(sources.resolve("B.java"));

    Document page = parsed(SamplePages.of("A", module));

    assertEquals(
        "The file has changed since the check: lines may have moved.",
        text(row(page, "A"), ".note"));
    assertEquals("The source file is not there any more.", text(row(page, "B"), ".note"));
    assertEquals(0, row(page, "B").select(".code").size());
  }

  @Test
  void breaksLongNamesOnlyBetweenTheirParts() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.q.A", true, false);
    module.write(Source.values());

    Element name = parsed(SamplePages.of("A", module)).expectFirst(".row h3");

    assertEquals("p.q.A", name.text());
    assertEquals("<bdi><span class=\"package\">p.<wbr>q.<wbr></span>A<wbr></bdi>", name.html());
  }
}
