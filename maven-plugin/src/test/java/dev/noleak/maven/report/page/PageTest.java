package dev.noleak.maven.report.page;

import static dev.noleak.maven.report.SampleModule.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.ModuleFiles;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import dev.noleak.maven.run.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {
  private static final String EVIL = "</style><script>alert(1)</script>\"'&\n\u202eevil";

  @TempDir Path root;

  @Test
  void sumsUp() throws IOException, NotAnalysedException {
    Document page = html(SamplePages.three(root));

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
    Document page = html(SamplePages.nothing(root));

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
  void asksForWhatGoesThroughAllModules() throws IOException, NotAnalysedException {
    Document page =
        html(SamplePages.named("A", List.of(new SampleModule(root, "nothing").write())));

    assertEquals(
        List.of(
            "mvn compile dev.noleak:noleak-maven-plugin:1:check -Dnoleak.failOnViolation=false",
            "mvn dev.noleak:noleak-maven-plugin:1:inventory",
            "mvn test-compile dev.noleak:noleak-maven-plugin:1:test -Dnoleak.failOnViolation=false"),
        page.select(".command code").eachText());
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

    Document page = html(SamplePages.of("A", module));

    assertTrue(text(page, ".lead").contains(", 1 leak at run time, "), text(page, ".lead"));
    assertTrue(text(page, ".summary").endsWith(" · 1 leak"), text(page, ".summary"));
    assertEquals(1, page.select(".leak").size());
    Element second = page.select(".row").get(1);
    assertEquals(
        "What leaks here is shown with p.A, which is at fault too.", second.select("> p").text());
    assertEquals("#" + page.select(".row").get(0).id(), second.select("> p a").get(0).attr("href"));
  }

  @Test
  void breaksLongNamesOnlyBetweenTheirParts() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.q.A", true, false);
    module.write(Source.values());

    Element name = html(SamplePages.of("A", module)).select(".row h3").get(0);

    assertEquals("p.q.A", name.text());
    assertEquals("<bdi><span class=\"package\">p.<wbr>q.<wbr></span>A<wbr></bdi>", name.html());
  }

  @Test
  void promisesNothingForWhatNobodyLookedAt() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.A", true, false);
    module.write(Source.FINDINGS);

    Document page = html(SamplePages.of("A", module));

    assertEquals(
        "Nothing is kept that should go, as far as anybody has looked.", text(page, ".headline"));
    assertEquals("0 findings in the sources.", text(page, ".lead"));
  }

  @Test
  void promisesNothingWhereThereAreNoTests() throws IOException, NotAnalysedException {
    SampleModule module = new SampleModule(root, "a").closeable("p.A", true, false);
    module.write(Source.values());

    Document page = html(SamplePages.of("A", module));

    assertEquals(
        "Nothing is kept that should go, as far as anybody has looked.", text(page, ".headline"));
  }

  @Test
  void showsAFindingWithItsSourceAndItsFix() throws IOException, NotAnalysedException {
    Element row = row(html(SamplePages.three(root)), "Stream");

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

    Document page = html(SamplePages.of("A", module));

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
  void callsNothingNewWhereAllIsKnown() throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "a")
            .closeable("p.A", true, false)
            .known("p.A", "in the baseline")
            .proof("p.A");
    module.write(Source.values());

    Document page = html(SamplePages.of("A", module));

    assertEquals("Nothing new is kept that should go.", text(page, ".headline"));
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

    Document page = html(SamplePages.of("A", module));

    assertEquals("Slot IOException failure", text(row(page, "A"), ".slots"));
    assertEquals("Slot IOException failure from p.A", text(row(page, "B"), ".slots"));
    // Line 9 of another file is none of this one.
    assertTrue(text(row(page, "C"), ".code").strip().matches("(?s)Source\\s+25 .*"));
  }

  @Test
  void showsALeakAsPictureAndAsText() throws IOException, NotAnalysedException {
    Element row = row(html(SamplePages.three(root)), "Connection");

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
    Document page = html(SamplePages.three(root));
    Element link = row(page, "Response").expectFirst("a[href^=#]");

    assertEquals("example.client.Connection", link.text());
    assertEquals(row(page, "Connection"), page.getElementById(link.attr("href").substring(1)));
  }

  @Test
  void opensNothingWhereThereIsMuch() throws IOException, NotAnalysedException {
    assertEquals(0, html(SamplePages.many(root, 2, 6, 6)).select(".row[open]").size());
  }

  @Test
  void showsModulesAsGroups() throws IOException, NotAnalysedException {
    Document page = html(SamplePages.many(root, 3, 2, 3));

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

    Document page = html(SamplePages.named("A product", files));

    assertEquals(List.of("a"), page.select(".group h2").eachText());
    assertEquals(List.of("empty: nothing to show"), page.select("#left-out + ul li").eachText());
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

    Document page = html(SamplePages.of("A", module));

    assertEquals(
        "The file has changed since the check: lines may have moved.",
        text(row(page, "A"), ".note"));
    assertEquals("The source file is not there any more.", text(row(page, "B"), ".note"));
    assertEquals(0, row(page, "B").select(".code").size());
  }

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

    Document page = html(SamplePages.read("A", List.of(module.files())));

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

  private static Element row(Document page, String name) {
    return page.select(".row").stream()
        .filter(each -> each.select("h3").text().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Element within, String query) {
    Element first = within.select(query).first();
    return first == null ? "" : first.text();
  }

  private static Document html(Page page) {
    return Jsoup.parse(PageFile.html(page));
  }
}
