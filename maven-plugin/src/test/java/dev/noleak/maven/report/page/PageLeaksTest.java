package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.SampleObject.object;
import static dev.noleak.maven.report.page.ParsedPage.parsed;
import static dev.noleak.maven.report.page.ParsedPage.row;
import static dev.noleak.maven.report.page.ParsedPage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import dev.noleak.maven.run.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of a leak. */
final class PageLeaksTest {
  @TempDir Path root;

  @Test
  void showsALeakAsPictureAndAsText() throws IOException, NotAnalysedException {
    Element row = row(parsed(SamplePages.three(root)), "Connection");

    assertEquals("found and proved leaking", text(row, ".status"));
    Element picture = row.expectFirst("svg[role=img]");
    assertTrue(picture.attr("aria-label").startsWith("Pool.IDLE (GC root: static field), then"));
    assertEquals("stored ThrowableResponseException“connection reset”", text(picture, ".stored"));
    assertEquals("should have been collectedResponse", text(picture, ".survivor"));
    assertTrue(text(row, ".trace pre").contains(">> STORED THROWABLE  ResponseException"));
    assertTrue(row.text().contains("Set Connection.failure to null once the object is done."));
    assertTrue(row.hasAttr("open"));
  }

  @Test
  void leadsFromAHeldClassToItsHolder() throws IOException, NotAnalysedException {
    Document page = parsed(SamplePages.three(root));
    Element link = row(page, "Response").expectFirst("a[href^=#]");

    assertEquals("example.client.Connection", link.text());
    assertEquals(row(page, "Connection"), page.getElementById(link.attr("href").substring(1)));
  }

  @Test
  void showsALeakOnceThoughTwoClassesAreAtFault() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .closeable("p.Pool", true, false)
            .test(
                "p.A",
                Status.FAILED,
                "NoLeak: 1 of 1",
                List.of(object("p.A", "keeps-throwable", true, "p.Pool")));
    module.write(Source.values());

    Document page = parsed(SamplePages.of("A", module));

    assertTrue(text(page, ".lead").contains(", 1 leak at run time, "), text(page, ".lead"));
    assertTrue(text(page, ".summary").endsWith(" · 1 leak"), text(page, ".summary"));
    assertEquals(1, page.select(".leak").size());
    Element first = page.select(".row").get(0);
    Element second = page.select(".row").get(1);
    assertEquals(
        "What leaks here is shown with p.A, which is at fault too.", second.select("> p").text());
    assertEquals("#" + first.id(), second.expectFirst("> p a").attr("href"));
  }
}
