package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those need who do not see the page, or not its colours, or have no mouse. */
final class AccessibilityTest {
  private static final double ENOUGH = 4.5;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  /** Text colours, and what they stand on. */
  private static final Map<String, List<String>> PAIRS =
      Map.of(
          "ink",
              List.of(
                  "paper", "sheet", "code", "doubtful-wash", "good-wash", "bad-wash", "open-wash"),
          "soft", List.of("paper", "sheet", "code", "doubtful-wash", "open-wash"),
          "link", List.of("paper", "sheet"),
          "bad", List.of("paper", "sheet", "bad-wash"),
          "doubtful", List.of("paper", "sheet", "doubtful-wash"),
          "open", List.of("paper", "sheet", "open-wash"),
          "good", List.of("paper", "sheet", "good-wash"),
          "on-bad", List.of("bad"));

  @TempDir Path root;

  @Test
  void hasEnoughContrastInLightAndDark() {
    String style = Assets.load().style();
    int dark = style.indexOf("prefers-color-scheme: dark");
    for (String scheme : List.of(style.substring(0, dark), style.substring(dark))) {
      Map<String, Double> light = luminances(scheme);
      PAIRS.forEach(
          (text, grounds) ->
              grounds.forEach(
                  ground -> {
                    double contrast =
                        contrast(
                            Objects.requireNonNull(light.get(text), text),
                            Objects.requireNonNull(light.get(ground), ground));
                    assertTrue(contrast >= ENOUGH, text + " on " + ground + ": " + contrast);
                  }));
    }
  }

  @Test
  void hasHeadingsInOrder() throws IOException, NotAnalysedException {
    int before = 0;
    for (Element each : page().select("h1, h2, h3, h4, h5, h6")) {
      int level = each.tagName().charAt(1) - '0';
      assertTrue(level <= before + 1, each.text());
      before = level;
    }
    assertEquals(1, page().select("h1").size());
  }

  @Test
  void hasLandmarksALanguageAndAWayPastTheTop() throws IOException, NotAnalysedException {
    Document page = page();

    assertEquals("en", page.select("html").attr("lang"));
    assertEquals(1, page.select("body > header").size());
    assertEquals(1, page.select("body > main").size());
    assertEquals(1, page.select("body > footer").size());
    Element skip = page.body().child(0);
    assertEquals("#classes", skip.attr("href"));
    assertEquals("-1", page.select("#classes").attr("tabindex"));
  }

  @Test
  void hasEveryAnchorOnceAndEveryReferenceAnswered() throws IOException, NotAnalysedException {
    Document page = page();
    Set<String> ids = new HashSet<>();
    for (Element each : page.select("[id]")) {
      assertTrue(ids.add(each.id()), each.id());
    }
    page.select("[aria-labelledby]")
        .forEach(each -> assertTrue(ids.contains(each.attr("aria-labelledby"))));
    page.select("a[href^=#]")
        .forEach(each -> assertTrue(ids.contains(each.attr("href").substring(1))));
  }

  @Test
  void hasHeadersInTablesAndWordsForPictures() throws IOException, NotAnalysedException {
    Document page = page();

    assertFalse(page.select("th").isEmpty());
    assertEquals(0, page.select("th:not([scope])").size());
    assertEquals(0, page.select("svg:not([aria-hidden=true]):not([aria-label])").size());
    assertEquals(0, page.select("img, [onclick]").size());
  }

  @Test
  void needsNothingFromOutside() throws IOException, NotAnalysedException {
    Document page = page();

    assertEquals(
        0, page.select("script[src], link[rel=stylesheet], iframe, img, object, embed").size());
    assertTrue(page.select("link").attr("href").startsWith("data:"));
    assertFalse(Assets.load().style().contains("url("));
    assertEquals(0, page.select("[style]").size());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"));
    assertFalse(policy.contains("unsafe"));
  }

  @Test
  void leavesThePageInOneFile() throws IOException, NotAnalysedException {
    Path folder = root.resolve("target/noleak");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), "an older one");

    Path page = new PageFile(folder).write(SamplePages.clean(root));

    assertEquals(folder.resolve("index.html"), page);
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  private Document page() throws IOException, NotAnalysedException {
    return Jsoup.parse(PageFile.html(SamplePages.three(root)));
  }

  private static Map<String, Double> luminances(String style) {
    Map<String, Double> luminances = new HashMap<>();
    Matcher colours = COLOUR.matcher(style);
    while (colours.find()) {
      luminances.put(colours.group(1), luminance(Integer.parseInt(colours.group(2), 16)));
    }
    return luminances;
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xff)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }
}
