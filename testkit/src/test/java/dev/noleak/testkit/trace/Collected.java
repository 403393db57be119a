package dev.noleak.testkit.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Objects held by collections, each in a static field that has the name of the collection. */
@SuppressWarnings({"unused", "UnusedVariable", "JdkObsolete"}) // All that are used somewhere.
final class Collected {
  private static final Watched WATCHED = Shapes.WATCHED;
  private static final Object KEY = new Pin();

  static Map<Object, Object> hashMap = fill(new HashMap<>(), "HashMap", "c1");
  static Map<Object, Object> integers = fill(new HashMap<>(), "HashMap by Integer", 17);
  static Map<Object, Object> enums = fill(new HashMap<>(), "HashMap by enum", TimeUnit.DAYS);
  static Map<Object, Object> characters = fill(new HashMap<>(), "HashMap by Character", 'x');
  static Map<Object, Object> booleans = fill(new HashMap<>(), "HashMap by Boolean", true);
  static Map<Object, Object> doubles = fill(new HashMap<>(), "HashMap by Double", 1.5);
  static Map<Object, Object> classes = fill(new HashMap<>(), "HashMap by Class", List.class);
  static Map<Object, Object> objects = fill(new HashMap<>(), "HashMap by object", KEY);
  static Map<Object, Object> keys = new HashMap<>(Map.of(WATCHED.thing("HashMap key"), "v"));
  static Map<Object, Object> tree = collide(fill(new HashMap<>(), "HashMap as tree", new Same(0)));
  static Map<Object, Object> own = fill(new Own(), "own map", "o1");
  static Map<Object, Object> linked = fill(new LinkedHashMap<>(), "LinkedHashMap", "l1");
  static Map<Object, Object> concurrent =
      fill(new ConcurrentHashMap<>(), "ConcurrentHashMap", "m1");
  static Map<Object, Object> table = fill(new Hashtable<>(), "Hashtable", "t1");
  static Map<Object, Object> sorted = fill(new TreeMap<>(), "TreeMap", "s1");
  static Map<Object, Object> skip = fill(new ConcurrentSkipListMap<>(), "SkipListMap", "k1");
  static Map<Object, Object> weak = fill(new WeakHashMap<>(), "WeakHashMap", KEY);
  static Map<Object, Object> identity = fill(new IdentityHashMap<>(), "IdentityHashMap", KEY);
  static Map<Object, Object> map1 = Map.of("one", WATCHED.thing("Map1"));
  static Map<Object, Object> mapN = Map.of("one", "1", "two", WATCHED.thing("MapN"));
  static Map<Object, Object> single = Collections.singletonMap("s", WATCHED.thing("SingletonMap"));
  static Map<Object, Object> synced =
      Collections.synchronizedMap(fill(new HashMap<>(), "SynchronizedMap", "y1"));
  static Map<TimeUnit, Object> enumMap = new EnumMap<>(Map.of(TimeUnit.HOURS, thing("EnumMap")));

  static Set<Object> hashSet = new HashSet<>(two("HashSet"));
  static Set<Object> linkedSet = new LinkedHashSet<>(two("LinkedHashSet"));
  static Set<Object> treeSet = new TreeSet<>(Set.of(WATCHED.watch("TreeSet", new Same(3))));
  static Set<Object> keySet = filled(ConcurrentHashMap.newKeySet(), "KeySetView");
  static Set<Object> fromMap =
      filled(Collections.newSetFromMap(new IdentityHashMap<>()), "SetFromMap");
  static Set<Object> copiedSet = new CopyOnWriteArraySet<>(two("CopyOnWriteArraySet"));
  static Set<Object> set12 = Set.of(WATCHED.thing("Set12"));
  static Set<Object> setN = Set.of("a", "b", WATCHED.thing("SetN"));

  static List<Object> list = new ArrayList<>(two("ArrayList"));
  static List<Object> vector = new Vector<>(two("Vector"));
  static List<Object> asList = Arrays.asList("first", WATCHED.thing("asList"));
  static List<Object> list12 = List.of("first", WATCHED.thing("List12"));
  static List<Object> listN = List.of("a", "b", WATCHED.thing("ListN"));
  static List<Object> copied = new CopyOnWriteArrayList<>(two("CopyOnWriteArrayList"));
  static List<Object> links = new LinkedList<>(List.of("a", thing("LinkedList"), "b", "c", "d"));
  static List<Object> linksEnd = new LinkedList<>(List.of("a", "b", "c", thing("end of it"), "d"));
  static Collection<Object> deque = new ArrayDeque<>(two("ArrayDeque"));
  static Collection<Object> queue = new ConcurrentLinkedQueue<>(two("ConcurrentLinkedQueue"));
  static Collection<Object> deque2 = new ConcurrentLinkedDeque<>(two("ConcurrentLinkedDeque"));
  static Collection<Object> blocking = new LinkedBlockingQueue<>(two("LinkedBlockingQueue"));
  static Collection<Object> blocking2 = new LinkedBlockingDeque<>(two("LinkedBlockingDeque"));
  static Collection<Object> bounded = filled(new ArrayBlockingQueue<>(4), "ArrayBlockingQueue");
  static Collection<Object> heap =
      new PriorityQueue<>(Set.of(WATCHED.watch("PriorityQueue", new Same(4))));

  private Collected() {}

  static final class Pin {}

  static final class Own extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1L;
  }

  /** All of them in one bucket of a map. */
  record Same(int number) implements Comparable<Same> {
    @Override
    public int compareTo(Same other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.number == number;
    }
  }

  private static Object thing(String name) {
    return WATCHED.thing(name);
  }

  private static Map<Object, Object> fill(Map<Object, Object> map, String name, Object key) {
    map.put(key, WATCHED.thing(name));
    return map;
  }

  private static Map<Object, Object> collide(Map<Object, Object> map) {
    for (int i = 1; i < 100; i++) {
      map.put(new Same(i), "other");
    }
    return map;
  }

  private static List<Object> two(String name) {
    return List.of("first", WATCHED.thing(name));
  }

  private static <C extends Collection<Object>> C filled(C collection, String name) {
    collection.add(WATCHED.thing(name));
    return collection;
  }
}
