package dev.noleak.maven.run;

import dev.noleak.maven.text.Printable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the tests printed.
 *
 * @param file where it is
 * @param shown its name for a person
 */
public record TestOutput(Path file, String shown) {

  /** The first line that says something. */
  String firstWords() throws IOException {
    return first(line -> !line.isBlank() && !line.startsWith("Picked up ")).orElse("no output");
  }

  /** What helps if memory ran out, as the end of a sentence. */
  String remedy() throws IOException {
    return first(line -> line.contains("OutOfMemoryError")).isPresent()
        ? "; it ran out of memory: give it more with -Dnoleak.test.jvmArgs=-Xmx2g"
        : "";
  }

  /**
   * Why the testkit left no report of tests that passed.
   *
   * @param version that of this plugin
   */
  public String reasonForNoReports(String version) throws IOException {
    // A full disk, say.
    return first(line -> line.startsWith("NoLeak: the report of "))
        .map(line -> Printable.line(line).replaceFirst("NoLeak: ", ""))
        .orElse(
            "its tests ran, and noleak-testkit has written nothing of them; use version %s of it, that of this plugin, and @NoLeak for every test with the tag 'noleak'"
                .formatted(version));
  }

  private Optional<String> first(Predicate<String> sought) throws IOException {
    // Any bytes at all: tests print what they like.
    try (Stream<String> lines =
        new String(Files.readAllBytes(file), Charset.defaultCharset()).lines()) {
      return lines.filter(sought).findFirst();
    }
  }
}
