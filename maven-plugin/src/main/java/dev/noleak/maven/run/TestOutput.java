package dev.noleak.maven.run;

import dev.noleak.maven.launch.JvmOutput;
import dev.noleak.maven.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the tests printed.
 *
 * @param file where it is
 * @param shown its name for a person
 */
public record TestOutput(Path file, String shown) {

  /** The first line that says something. */
  String firstWords() throws IOException {
    return printed().firstWords();
  }

  /** What the runner says where it gave up by itself: on a full disk, say. */
  Optional<String> lastWords() throws IOException {
    return printed().first(line -> line.startsWith("NoLeak: how a test ended "));
  }

  /** What helps if memory ran out, as the end of a sentence. */
  String remedy() throws IOException {
    return printed().lacksMemory()
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
    return printed()
        .first(line -> line.startsWith("NoLeak: the report of "))
        .map(line -> Printable.line(line).replaceFirst("NoLeak: ", ""))
        .orElse(
            "its tests ran, and noleak-testkit has written nothing of them; use version %s of it, that of this plugin, and @NoLeak for every test with the tag 'noleak'"
                .formatted(version));
  }

  private JvmOutput printed() {
    return new JvmOutput(file);
  }
}
