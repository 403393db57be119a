package dev.noleak.maven;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Values of parameters. Maven's own conversion takes every word but {@code true} for false, and of
 * a wrong number it says a page.
 */
final class Values {
  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
  private static final Pattern PATTERN = Pattern.compile("!?[^!#]+(#[^#]+)?");

  private Values() {}

  static boolean isTrue(String property, @Nullable String value) throws MojoExecutionException {
    return oneOf(property, value == null ? "false" : value, List.of("true", "false"))
        .equals("true");
  }

  static String oneOf(String property, String value, List<String> allowed)
      throws MojoExecutionException {
    String stripped = value.strip();
    if (!allowed.contains(stripped)) {
      throw wrong(property, value, "must be one of " + String.join(", ", allowed));
    }
    return stripped;
  }

  /** Words of {@code allowed} with commas between them. */
  static Set<String> someOf(String property, String value, List<String> allowed)
      throws MojoExecutionException {
    Set<String> words = new TreeSet<>();
    for (String each : value.split(",", -1)) {
      words.add(oneOf(property, each, allowed));
    }
    return words;
  }

  static int count(String property, String value) throws MojoExecutionException {
    try {
      int count = Integer.parseInt(value.strip());
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // As wrong as a negative one.
    }
    throw wrong(property, value, "must be a whole number from 0");
  }

  static String methodNames(String property, @Nullable String value) throws MojoExecutionException {
    if (value == null || value.isBlank()) {
      return "";
    }
    for (String name : value.split(",", -1)) {
      if (!NAME.matcher(name.strip()).matches()) {
        throw wrong(
            property,
            value,
            "'%s' is no method name; must be names with commas between them".formatted(name));
      }
    }
    return value.replaceAll("\\s", "");
  }

  /** Patterns of test classes and methods, without white space. */
  static String testPatterns(String property, @Nullable String value)
      throws MojoExecutionException {
    if (value == null || value.isBlank()) {
      return "";
    }
    String stripped = value.replaceAll("\\s*,\\s*", ",").strip();
    for (String pattern : stripped.split(",", -1)) {
      if (!PATTERN.matcher(pattern).matches()) {
        throw wrong(
            property,
            value,
            "'%s' is no pattern; must be patterns such as FooTest, example.*, FooTest#closes or !FooTest, with commas between them"
                .formatted(pattern));
      }
    }
    return stripped;
  }

  private static MojoExecutionException wrong(String property, String value, String allowed) {
    return new MojoExecutionException("NoLeak: %s=%s: %s".formatted(property, value, allowed));
  }
}
