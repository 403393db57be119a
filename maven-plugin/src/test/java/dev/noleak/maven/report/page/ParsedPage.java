package dev.noleak.maven.report.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page as a reader of HTML sees it. */
final class ParsedPage {
  private ParsedPage() {}

  static Document parsed(Page page) {
    return Jsoup.parse(PageFile.html(page));
  }

  /** The row of the class {@code name}, which is without its package. */
  static Element row(Document page, String name) {
    return page.select(".row").stream()
        .filter(each -> each.select("h3").text().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  /** The text of the first thing that {@code query} finds, or none. */
  static String text(Element within, String query) {
    Element first = within.select(query).first();
    return first == null ? "" : first.text();
  }
}
