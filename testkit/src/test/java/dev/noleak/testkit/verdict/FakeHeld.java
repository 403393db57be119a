package dev.noleak.testkit.verdict;

import dev.noleak.testkit.trace.HeldObjects;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Root;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a dump might tell. */
final class FakeHeld implements HeldObjects {
  static final LeakTrace TRACE =
      new LeakTrace(new Root(Root.Kind.JNI_GLOBAL, null, null, "Holder"), List.of(), "Held");

  final Map<Integer, LeakTrace> strong = new HashMap<>();
  final Set<Integer> soft = new HashSet<>();
  final Map<Integer, LeakTrace> throwables = new HashMap<>();
  List<LeakTrace> instances = List.of();

  @Override
  public Map<Integer, LeakTrace> strong() {
    return strong;
  }

  @Override
  public Set<Integer> soft() {
    return soft;
  }

  @Override
  public @Nullable LeakTrace throwableThrough(int id) {
    return throwables.get(id);
  }

  @Override
  public List<LeakTrace> instancesOf(String name) {
    return instances;
  }
}
