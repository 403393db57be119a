package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code on the page of a check is what the page says it is. */
class DocumentationTest {
  private static final Path PAGES = Path.of("docs");
  private static final Path DECISIONS = PAGES.resolve("HowItDecides.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```java (good|bad)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static Stream<Class<? extends BugChecker>> checks() {
    return ServiceLoader.load(BugChecker.class).stream()
        .map(ServiceLoader.Provider::type)
        .filter(check -> check.getPackage().equals(DocumentationTest.class.getPackage()));
  }

  private static Path page(Class<? extends BugChecker> check) {
    return PAGES.resolve(check.getSimpleName() + ".md");
  }

  private static List<String> examples(Path page, String kind) throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(page))
            .results()
            .filter(match -> match.group(1).equals(kind))
            .map((MatchResult match) -> match.group(2))
            .toList();
    assertFalse(examples.isEmpty());
    return examples;
  }

  @ParameterizedTest
  @MethodSource("checks")
  void flagsBadExamples(Class<? extends BugChecker> check) throws IOException {
    flagsBadExamples(check, page(check));
  }

  @Test
  void decidesAsItsPageSays() throws IOException {
    flagsBadExamples(CloseKeepsThrowable.class, DECISIONS);
    ignoresGoodExamples(CloseKeepsThrowable.class, DECISIONS);
  }

  private static void flagsBadExamples(Class<? extends BugChecker> check, Path page)
      throws IOException {
    for (String example : examples(page, "bad")) {
      Finding finding = compile(check, example).finding();
      String line = example.lines().toList().get(finding.line() - 1);
      assertTrue(line.contains(name(finding)), line);
    }
  }

  /** What the line of a report shows: the method, the field or the class. */
  private static String name(Finding finding) {
    if (finding.member() != null) {
      return " " + finding.member();
    }
    return finding.field() == null ? "Exception" : " " + finding.field();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void ignoresGoodExamples(Class<? extends BugChecker> check) throws IOException {
    ignoresGoodExamples(check, page(check));
  }

  private static void ignoresGoodExamples(Class<? extends BugChecker> check, Path page)
      throws IOException {
    for (String example : examples(page, "good")) {
      assertEquals(List.of(), compile(check, example).findings(), example);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void linksItsPage(Class<? extends BugChecker> check) {
    BugPattern pattern = check.getAnnotation(BugPattern.class);
    assertTrue(pattern.link().endsWith("/checker/docs/" + page(check).getFileName()));
  }

  @Test
  void hasAPageForEachCheck() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      Set<Path> expected = checks().map(DocumentationTest::page).collect(Collectors.toSet());
      assertEquals(4, expected.size());
      assertTrue(pages.collect(Collectors.toSet()).containsAll(expected));
    }
  }

  private static Compilation compile(Class<? extends BugChecker> check, String example) {
    Compilation compilation = Compilation.under(check, Map.of("Example.java", example));
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation;
  }
}
