package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are there, and their code is code that runs here. */
class DocumentationTest {
  private static final Path PAGES = Path.of("docs");
  private static final Path EXAMPLES =
      Path.of("src", "test", "java", "dev", "noleak", "testkit", "Examples.java");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```java\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([A-Za-z]+\\.md)\\)");

  @AfterEach
  void letGo() {
    Examples.Pool.clear();
    Examples.Cache.ENTRIES.clear();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages.sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasThePageOfEachMessage(Page page) throws IOException {
    String name = page.address().replaceFirst(".*/", "");
    assertFalse(Files.readString(PAGES.resolve(name)).startsWith("#"), name);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsCodeThatIsCompiled(Path page) throws IOException {
    String compiled = lines(Files.readString(EXAMPLES));
    EXAMPLE
        .matcher(Files.readString(page))
        .results()
        .map(match -> match.group(1))
        .forEach(example -> assertTrue(compiled.contains(lines(example)), example));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksToPagesThatAreThere(Path page) throws IOException {
    LINK.matcher(Files.readString(page))
        .results()
        .map(match -> PAGES.resolve(match.group(1)))
        .forEach(linked -> assertTrue(Files.exists(linked), linked.toString()));
  }

  /** Without what the place of the code makes of it. */
  private static String lines(String code) {
    return String.join("\n", code.lines().map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Examples.StillReachable.class,
        Examples.TestHoldsItGood.class,
        Examples.SuppliedArgument.class,
        Examples.KeepsThrowable.class,
        Examples.MoreInstances.class,
        Examples.Growth.class,
        Examples.SoftlyHeld.class,
        Examples.Suppressed.class,
        Examples.OnField.class,
        Examples.Alone.class
      })
  void passesGoodExamples(Class<?> example) {
    assertEquals(List.of(), Engine.failures(example));
  }

  @Test
  void failsTheBadExample() {
    String failure = Engine.failure(Examples.TestHoldsItBad.class);
    assertTrue(failure.contains(Page.TEST_HOLDS_IT.address()), failure);
  }

  @Test
  void passesWithoutJUnit() {
    assertDoesNotThrow(Examples::withoutJUnit);
  }
}
