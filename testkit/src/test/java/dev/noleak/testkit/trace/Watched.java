package dev.noleak.testkit.trace;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The objects that a test watches, by name. */
final class Watched {
  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final List<Marker> markers = new ArrayList<>();

  /** What a dump is searched for. */
  static final class Marker extends WeakReference<Object> {
    final int id;

    Marker(int id, Object watched) {
      super(watched);
      this.id = id;
    }
  }

  /** Something that refers to nothing. */
  static final class Thing {}

  Thing thing(String name) {
    return watch(name, new Thing());
  }

  synchronized <T> T watch(String name, T object) {
    if (ids.put(name, ids.size()) != null) {
      throw new IllegalArgumentException(name + " is watched already");
    }
    markers.add(new Marker(ids.size() - 1, object));
    return object;
  }

  int id(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(name + " is not watched");
    }
    return id;
  }

  Map<String, Integer> ids() {
    return ids;
  }

  int size() {
    return markers.size();
  }
}
