package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees: screenshots are left in {@code target/screenshots} to be looked at. */
final class PageInBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final int PHONE = 390;

  @TempDir static Path folder;
  private static Optional<Browser> started = Optional.empty();
  private static boolean hasTried;

  /** Before each: of tests that are skipped all at once, nobody would be told. */
  @BeforeEach
  void start() throws IOException, InterruptedException {
    Optional<Path> program = Browser.installed();
    assumeTrue(
        program.isPresent(),
        "no chromium, chromium-browser or google-chrome on the PATH: pages are not looked at");
    if (started.isEmpty()) {
      assertFalse(hasTried, "the browser did not start: another test of this class says why");
      hasTried = true;
      Path profile = Files.createDirectory(folder.resolve("profile"));
      started = Optional.of(Browser.start(program.get(), profile));
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (started.isPresent()) {
      started.get().stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "known", "0", "3", "300"})
  void isQuietAndFitsEverywhere(String findings)
      throws IOException, InterruptedException, NotAnalysedException {
    Path page = written(findings);
    Browser browser = started.orElseThrow();
    for (String scheme : List.of("light", "dark")) {
      Tab wide = browser.open().size(1280, 900, false).colours(scheme).show(page);
      wide.screenshot(SCREENSHOTS.resolve(findings + "-" + scheme + ".png"));
      assertEquals(
          wide.value("document.documentElement.clientWidth"),
          wide.value("document.documentElement.scrollWidth"));
    }
    Tab phone = browser.open().size(PHONE, 844, true).colours("light").show(page);
    phone.screenshot(SCREENSHOTS.resolve(findings + "-phone.png"));
    phone.value("document.querySelectorAll('details').forEach(each => each.open = true)");
    assertEquals("" + PHONE, phone.value("document.documentElement.scrollWidth"));

    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void findsAClassAmongMany() throws IOException, InterruptedException, NotAnalysedException {
    Tab tab = started.orElseThrow().open().size(1280, 900, false).show(written("300"));

    tab.value(
        "const field = document.querySelector('.filter input'); field.value = 'MODULE7.internal.connection3'; field.dispatchEvent(new Event('input', {bubbles: true}))");

    assertEquals("1", tab.value("document.querySelectorAll('.row:not([hidden])').length"));
    assertEquals("1", tab.value("document.querySelectorAll('.group:not([hidden])').length"));
    assertTrue(
        tab.value("document.querySelector('.filter output').textContent").startsWith("1 of "));
  }

  @Test
  void findsAllOfAStatus() throws IOException, InterruptedException, NotAnalysedException {
    Tab tab = started.orElseThrow().open().size(1280, 900, false).show(written("300"));

    tab.value(
        "const choice = document.querySelector('.filter select'); choice.value = 'clean and proved'; choice.dispatchEvent(new Event('input', {bubbles: true}))");

    assertEquals(
        tab.value(
            "Array.from(document.querySelectorAll('.statuses tr')).find(each => each.textContent.includes('clean and proved')).querySelector('.number').textContent"),
        tab.value("document.querySelectorAll('.row:not([hidden])').length"));
  }

  @Test
  void opensWithoutScripts() throws IOException, InterruptedException, NotAnalysedException {
    Browser browser = started.orElseThrow();
    Tab tab = browser.open().size(1280, 900, false).withoutScripts().show(written("3"));

    assertEquals("0", tab.value("document.querySelectorAll('.filter').length"));
    tab.screenshot(SCREENSHOTS.resolve("3-without-scripts.png"));
    assertEquals(List.of(), browser.complaints());
  }

  private Path written(String findings) throws IOException, NotAnalysedException {
    Path root = folder.resolve("project-" + findings);
    Path written = root.resolve("target/noleak/index.html");
    if (Files.exists(written)) {
      return written;
    }
    Page page =
        switch (findings) {
          case "nothing" -> SamplePages.nothing(root);
          case "known" -> SamplePages.known(root);
          case "0" -> SamplePages.clean(root);
          case "3" -> SamplePages.three(root);
          default -> SamplePages.many(root, 100, 30, Integer.parseInt(findings));
        };
    return new PageFile(root.resolve("target/noleak")).write(page);
  }
}
