package dev.noleak.checker.benchmark;

import com.google.errorprone.bugpatterns.BugChecker;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Which checks of Error Prone run. */
enum Checks {
  /** The floor: Error Prone is there and looks at nothing. */
  NONE,
  /** Ours, those too that are off by default; no other. */
  OURS,
  /** Those that Error Prone runs by itself, without ours. */
  DEFAULTS;

  /** The arguments of {@code -Xplugin:ErrorProne}. */
  List<String> flags() {
    return switch (this) {
      case NONE -> List.of("-XepDisableAllChecks");
      case OURS ->
          Stream.concat(
                  Stream.of("-XepDisableAllChecks"),
                  names().stream().map(name -> "-Xep:" + name + ":WARN"))
              .toList();
      case DEFAULTS -> List.of();
    };
  }

  /** The names of our checks, as a processor path finds them. */
  static List<String> names() {
    return ServiceLoader.load(BugChecker.class, Checks.class.getClassLoader()).stream()
        .map(provider -> provider.type().getSimpleName())
        .toList();
  }
}
