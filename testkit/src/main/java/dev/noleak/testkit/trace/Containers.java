package dev.noleak.testkit.trace;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields by which the JDK's collections hold what is in them. */
final class Containers {
  /** What stands in a collection's array, or behind its first node. */
  enum Content {
    /** Elements in order. */
    INDEXED,
    /** Elements whose place says nothing. */
    UNORDERED,
    /** A key at each even place, its value after it. */
    PAIRS,
    /** Nodes; they say themselves what they hold. */
    NODES,
    /** Values at the places of an enum's constants. */
    ENUM_VALUES,
    /** A key or a value or an element itself. */
    DIRECT
  }

  private static final Map<String, Content> FIELDS =
      Map.ofEntries(
          Map.entry("java.util.HashMap.table", Content.NODES),
          Map.entry("java.util.LinkedHashMap.head", Content.NODES),
          Map.entry("java.util.LinkedHashMap.tail", Content.NODES),
          Map.entry("java.util.Hashtable.table", Content.NODES),
          Map.entry("java.util.TreeMap.root", Content.NODES),
          Map.entry("java.util.WeakHashMap.table", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentHashMap.table", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentHashMap.nextTable", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentSkipListMap.head", Content.NODES),
          Map.entry("java.lang.Thread.threadLocals", Content.NODES),
          Map.entry("java.lang.Thread.inheritableThreadLocals", Content.NODES),
          Map.entry("java.util.LinkedList.first", Content.NODES),
          Map.entry("java.util.LinkedList.last", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentLinkedQueue.head", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentLinkedQueue.tail", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentLinkedDeque.head", Content.NODES),
          Map.entry("java.util.concurrent.ConcurrentLinkedDeque.tail", Content.NODES),
          Map.entry("java.util.concurrent.LinkedBlockingQueue.head", Content.NODES),
          Map.entry("java.util.concurrent.LinkedBlockingQueue.last", Content.NODES),
          Map.entry("java.util.concurrent.LinkedBlockingDeque.first", Content.NODES),
          Map.entry("java.util.concurrent.LinkedBlockingDeque.last", Content.NODES),
          Map.entry("java.util.ArrayList.elementData", Content.INDEXED),
          Map.entry("java.util.Vector.elementData", Content.INDEXED),
          Map.entry("java.util.Arrays$ArrayList.a", Content.INDEXED),
          Map.entry("java.util.ImmutableCollections$ListN.elements", Content.INDEXED),
          Map.entry("java.util.concurrent.CopyOnWriteArrayList.array", Content.INDEXED),
          Map.entry("java.util.ArrayDeque.elements", Content.UNORDERED),
          Map.entry("java.util.PriorityQueue.queue", Content.UNORDERED),
          Map.entry("java.util.concurrent.PriorityBlockingQueue.queue", Content.UNORDERED),
          Map.entry("java.util.concurrent.ArrayBlockingQueue.items", Content.UNORDERED),
          Map.entry("java.util.ImmutableCollections$SetN.elements", Content.UNORDERED),
          Map.entry("java.util.IdentityHashMap.table", Content.PAIRS),
          Map.entry("java.util.ImmutableCollections$MapN.table", Content.PAIRS),
          Map.entry("java.util.EnumMap.vals", Content.ENUM_VALUES),
          Map.entry("java.util.ImmutableCollections$List12.e0", Content.DIRECT),
          Map.entry("java.util.ImmutableCollections$List12.e1", Content.DIRECT),
          Map.entry("java.util.ImmutableCollections$Set12.e0", Content.DIRECT),
          Map.entry("java.util.ImmutableCollections$Set12.e1", Content.DIRECT),
          Map.entry("java.util.ImmutableCollections$Map1.k0", Content.DIRECT),
          Map.entry("java.util.ImmutableCollections$Map1.v0", Content.DIRECT),
          Map.entry("java.util.Collections$SingletonList.element", Content.DIRECT),
          Map.entry("java.util.Collections$SingletonSet.element", Content.DIRECT),
          Map.entry("java.util.Collections$SingletonMap.k", Content.DIRECT),
          Map.entry("java.util.Collections$SingletonMap.v", Content.DIRECT));

  /** The fields by which a set holds the map or list that has its elements. */
  private static final Set<String> SETS =
      Set.of(
          "java.util.HashSet.map",
          "java.util.TreeSet.m",
          "java.util.Collections$SetFromMap.m",
          "java.util.concurrent.ConcurrentHashMap$CollectionView.map",
          "java.util.concurrent.ConcurrentSkipListSet.m",
          "java.util.concurrent.CopyOnWriteArraySet.al");

  private static final Set<String> NODES =
      Set.of("Node", "TreeNode", "TreeBin", "ForwardingNode", "Entry", "Index", "ThreadLocalMap");

  private Containers() {}

  /** What is behind the reference, or null if it is not one by which a collection holds. */
  static @Nullable Content content(Hop hop) {
    return hop.isField() ? FIELDS.get(name(hop)) : null;
  }

  static boolean isSet(Hop hop) {
    return hop.isField() && SETS.contains(name(hop));
  }

  /** Whether a class is that of a collection's inner nodes, or of an array of them. */
  static boolean isNode(String type) {
    String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    int nested = element.lastIndexOf('$');
    return nested > 0
        && (element.startsWith("java.util.") || element.startsWith("java.lang.ThreadLocal$"))
        && NODES.contains(element.substring(nested + 1));
  }

  private static String name(Hop hop) {
    return hop.by().declaring() + "." + hop.by().field();
  }
}
