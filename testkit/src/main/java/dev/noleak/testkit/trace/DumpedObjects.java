package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapClass;
import dev.noleak.testkit.heap.HeapDump;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The watched objects of one dump. */
final class DumpedObjects implements HeldObjects {
  private final HeapDump heap;
  private final Predicate<HeapClass> isMarker;
  private final Origins origins;
  private final TraceBuilder builder;
  private final Map<Integer, Integer> strongObjects = new TreeMap<>();
  private final Set<Integer> soft = new TreeSet<>();
  private @Nullable Map<Integer, LeakTrace> strong;

  DumpedObjects(HeapDump heap, String marker) {
    this.heap = heap;
    this.isMarker = type -> type.name().equals(marker);
    this.builder = new TraceBuilder(heap);
    Walk walk = newWalk();
    this.origins = walk.origins();
    walk.fromRoots();
    walk.throughSoft();
    for (int object : heap.instances(isMarker)) {
      add(heap.intValue(object, "id", 0), heap.reference(object, "referent"));
    }
    // Of two markers with one id, the strong one counts.
    soft.removeAll(strongObjects.keySet());
  }

  private void add(int id, int watched) {
    if (watched >= 0 && origins.isStrong(watched)) {
      strongObjects.put(id, watched);
    } else if (watched >= 0 && origins.isSoft(watched)) {
      soft.add(id);
    }
  }

  @Override
  public Map<Integer, LeakTrace> strong() {
    if (strong == null) {
      Map<Integer, LeakTrace> traces = new TreeMap<>();
      strongObjects.forEach((id, object) -> traces.put(id, builder.build(origins.to(object))));
      strong = Collections.unmodifiableMap(traces);
    }
    return strong;
  }

  @Override
  public Set<Integer> soft() {
    return Collections.unmodifiableSet(soft);
  }

  @Override
  public @Nullable LeakTrace throwableThrough(int id) {
    Integer object = strongObjects.get(id);
    if (object == null) {
      return null;
    }
    // Most objects hold no Throwable at all, and to learn that is cheap.
    if (newWalk().behind(object, builder::isThrowable) < 0) {
      return null;
    }
    Walk without = newWalk();
    without.leaveOut(object);
    without.fromRoots();
    int throwable = without.behind(object, builder::isThrowable);
    return throwable < 0
        ? null
        : builder.build(origins.to(object).then(without.origins().to(throwable))).ofKept();
  }

  @Override
  public List<LeakTrace> instancesOf(String name) {
    List<LeakTrace> traces = new ArrayList<>();
    for (int object : heap.instances(type -> type.isA(name))) {
      if (origins.isStrong(object)) {
        traces.add(builder.build(origins.to(object)));
        if (traces.size() == MOST_INSTANCES) {
          break;
        }
      }
    }
    return List.copyOf(traces);
  }

  /** The path to a watched object as it is in the heap, or null if nothing holds it strongly. */
  @Nullable Path rawPath(int id) {
    Integer object = strongObjects.get(id);
    return object == null ? null : origins.to(object);
  }

  private Walk newWalk() {
    return new Walk(heap, isMarker);
  }
}
