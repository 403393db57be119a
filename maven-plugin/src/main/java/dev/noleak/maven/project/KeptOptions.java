package dev.noleak.maven.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Those of a project's own options for javac that change what compiles. The others (lint, -Werror,
 * plugins, the compiler's JVM) would at best do nothing here.
 */
final class KeptOptions {
  /** Options whose value follows as an argument of its own, or after an equals sign. */
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--add-exports",
          "--add-modules",
          "--add-reads",
          "--limit-modules",
          "--patch-module",
          "--release",
          "--source",
          "-source",
          "-processor");

  private static final List<String> PREFIXES = List.of("-A", "-proc:", "-XDignore.symbol.file");
  private static final Set<String> FLAGS = Set.of("--enable-preview", "-parameters");

  private KeptOptions() {}

  /** The options of {@code all} that count, in their order. */
  static List<String> of(List<String> all) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String option = all.get(i);
      int equals = option.indexOf('=');
      if (WITH_VALUE.contains(option) && i + 1 < all.size()) {
        kept.add(option);
        kept.add(all.get(++i));
      } else if (FLAGS.contains(option)
          || PREFIXES.stream().anyMatch(option::startsWith)
          || (equals > 0 && WITH_VALUE.contains(option.substring(0, equals)))) {
        kept.add(option);
      }
    }
    return kept;
  }
}
