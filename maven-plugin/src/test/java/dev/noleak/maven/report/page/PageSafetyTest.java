package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.SampleObject.object;
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
import dev.noleak.maven.run.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a name or a file of others can do to whoever opens the page: nothing. */
final class PageSafetyTest {
  private static final String EVIL = "</style><script>alert(1)</script>\"'&\n\u202eevil";

  @TempDir Path root;

  @Test
  void showsNoFileOutsideTheRepository() throws IOException, NotAnalysedException {
    Path inside = root.resolve("repository");
    SampleModule module =
        new SampleModule(inside, "a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    module.write(Source.values());
    Path sarif = inside.resolve("a/target/noleak/findings.sarif");
    Files.writeString(root.resolve("secret"), "secret\n".repeat(30));
    Files.writeString(
        sarif, Files.readString(sarif).replace("a/src/main/java/p/A.java", "../secret"));

    Document page = parsed(SamplePages.read("A", List.of(module.files())));

    assertFalse(text(row(page, "A"), ".finding").contains("secret secret"));
    assertEquals("The source file is not there any more.", text(row(page, "A"), ".note"));
  }

  @Test
  void letsNoNameDoAnything() throws IOException, NotAnalysedException {
    Page clean = SamplePages.three(root);
    SampleModule module =
        new SampleModule(root, "evil")
            .named(EVIL)
            .test(EVIL, Status.FAILED, EVIL, List.of())
            .test("p.B", Status.FAILED, EVIL, List.of(object(EVIL, "strong", true, "p." + EVIL)))
            .test("p.C", Status.PASSED, "", List.of(object(EVIL, "collected", false, null)));
    module.write(Source.INVENTORY, Source.LEAKS);

    Page page = SamplePages.of(EVIL, module);
    String html = PageFile.html(page);
    Document document = Jsoup.parse(html);

    Set<String> known = names(Jsoup.parse(PageFile.html(clean)));
    known.addAll(List.of("ul", "li", "strong"));
    assertEquals(Set.of(), without(names(document), known));
    assertEquals(1, document.select("script").size());
    assertEquals(1, document.select("style").size());
    assertFalse(html.contains("\u202e"));
    assertFalse(document.select("h1, h3, li, .names, text").text().contains("\n"));
    assertEquals(
        "</style><script>alert(1)</script>\"'&\\n\\u202Eevil", document.select("h1").text());
    for (Element each : document.getAllElements()) {
      assertTrue(each.attributes().asList().stream().noneMatch(it -> it.getKey().startsWith("on")));
    }
  }

  @Test
  void takesNoAddressButThatOfAPage() {
    assertEquals("https://a", Links.safe("https://a"));
    assertEquals(null, Links.safe("javascript:alert(1)"));
    assertEquals(null, Links.safe(" https://a"));
  }

  private static Set<String> names(Document document) {
    Set<String> names = new HashSet<>();
    document.getAllElements().forEach(each -> names.add(each.tagName()));
    return names;
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(known);
    return rest;
  }
}
