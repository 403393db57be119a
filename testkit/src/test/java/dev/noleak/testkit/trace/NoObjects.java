package dev.noleak.testkit.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds nothing. */
final class NoObjects implements HeldObjects {
  @Override
  public Map<Integer, LeakTrace> strong() {
    return Map.of();
  }

  @Override
  public Set<Integer> soft() {
    return Set.of();
  }

  @Override
  public @Nullable LeakTrace throwableThrough(int id) {
    return null;
  }

  @Override
  public List<LeakTrace> instancesOf(String name) {
    return List.of();
  }
}
