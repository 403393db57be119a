package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.page.ParsedPage.parsed;
import static dev.noleak.maven.report.page.ParsedPage.row;
import static dev.noleak.maven.report.page.ParsedPage.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Path;
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
}
