package dev.noleak.testkit.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Class names without their packages, as long as no two of them become the same. */
final class ShortNames {
  private final Map<String, String> full = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();

  ShortNames(LeakTrace trace) {
    add(trace.root().type());
    add(trace.survivor());
    for (Step step : trace.steps()) {
      add(step.owner());
      add(step.target());
    }
  }

  /** The name without its package. */
  static String of(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String get(String name) {
    return ambiguous.contains(element(of(name))) ? name : of(name);
  }

  private void add(String name) {
    String element = element(name);
    String before = full.putIfAbsent(of(element), element);
    if (before != null && !before.equals(element)) {
      ambiguous.add(of(element));
    }
  }

  private static String element(String name) {
    int array = name.indexOf('[');
    return array < 0 ? name : name.substring(0, array);
  }
}
