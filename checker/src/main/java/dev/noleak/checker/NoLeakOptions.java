package dev.noleak.checker;

import com.google.errorprone.ErrorProneFlags;
import dev.noleak.checker.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options of the checks, as {@code -XepOpt} gives them.
 *
 * @param furtherCloseMethods names beside {@code close} of methods that close an object
 * @param reported the kinds of findings that are reported
 */
public record NoLeakOptions(List<String> furtherCloseMethods, Set<Kind> reported) {
  private static final String CLOSE_METHODS = "NoLeak:CloseMethods";
  private static final String REPORT = "NoLeak:Report";
  private static final List<String> FURTHER_NAMES =
      List.of(
          "recycle",
          "release",
          "dispose",
          "destroy",
          "shutdown",
          "deallocate",
          "cleanup",
          "reset",
          "clear");
  private static final Pattern NAME =
      Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException for a value that is none, naming the option and what it takes
   */
  static NoLeakOptions of(ErrorProneFlags flags) {
    return new NoLeakOptions(
        names(flags.get(CLOSE_METHODS).orElse("")), kinds(flags.get(REPORT).orElse("readable")));
  }

  private static List<String> names(String value) {
    List<String> names = new ArrayList<>(FURTHER_NAMES);
    for (String name : value.split(",", -1)) {
      String trimmed = name.trim();
      if (!trimmed.isEmpty() && !NAME.matcher(trimmed).matches()) {
        throw new IllegalArgumentException(
            "-XepOpt:%s=%s: '%s' is no method name; give names with commas between them"
                .formatted(CLOSE_METHODS, value, trimmed));
      }
      if (!trimmed.isEmpty() && !names.contains(trimmed)) {
        names.add(trimmed);
      }
    }
    return List.copyOf(names);
  }

  private static Set<Kind> kinds(String value) {
    return switch (value) {
      case "dead" -> Set.of(Kind.DEAD);
      case "readable" -> Set.of(Kind.DEAD, Kind.READABLE);
      case "all" -> Set.of(Kind.values());
      default ->
          throw new IllegalArgumentException(
              "-XepOpt:%s=%s: must be one of dead, readable, all".formatted(REPORT, value));
    };
  }
}
