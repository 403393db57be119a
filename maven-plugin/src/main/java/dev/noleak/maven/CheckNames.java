package dev.noleak.maven;

import dev.noleak.checker.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Which checks run. Their classes cannot be loaded here: Error Prone is in the worker alone. */
final class CheckNames {
  private static final String SERVICES =
      "/META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  private CheckNames() {}

  /**
   * What the checks are told so that those of {@code value} run and no others.
   *
   * @param value names with commas between them, {@code all}, or null for what is on by default
   */
  static List<String> options(String property, @Nullable String value)
      throws MojoExecutionException {
    if (value == null || value.isBlank()) {
      return List.of();
    }
    List<String> known = known();
    List<String> allowed = new ArrayList<>(known);
    allowed.add("all");
    Set<String> asked = Set.copyOf(Arrays.stream(value.split(",")).map(String::strip).toList());
    for (String each : asked) {
      Values.oneOf(property, each, allowed);
    }
    return known.stream().map(each -> "-Xep:" + each + (isOn(each, asked) ? "" : ":OFF")).toList();
  }

  private static boolean isOn(String check, Set<String> asked) {
    return asked.contains("all") || asked.contains(check);
  }

  /** The names, out of the file that Error Prone finds the checks with. */
  private static List<String> known() {
    try (InputStream in = Finding.class.getResourceAsStream(SERVICES)) {
      if (in == null) {
        throw new IllegalStateException("the checker's jar has no " + SERVICES);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.substring(line.lastIndexOf('.') + 1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
