package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.trace.Containers.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the references within a collection, which are shown as one. */
final class Folding {
  private final HeapDump heap;
  private final Keys keys;

  Folding(HeapDump heap) {
    this.heap = heap;
    this.keys = new Keys(heap);
  }

  /**
   * References that are shown as one.
   *
   * @param owner the name of the collection's class
   * @param end the number of the reference after the last of them
   */
  record Folded(String owner, Holding holding, String name, int end) {}

  /** What begins with the reference {@code start}, or null if it does not enter a collection. */
  @Nullable Folded fold(List<Hop> hops, int start) {
    Hop first = hops.get(start);
    if (Containers.isSet(first) && start + 1 < hops.size()) {
      Folded inside = fold(hops, start + 1);
      return inside == null || inside.holding() == Holding.VALUE
          ? null
          : new Folded(owner(first), Holding.ELEMENT, "", inside.end());
    }
    Content content = Containers.content(first);
    if (content == null) {
      return null;
    }
    return switch (content) {
      case DIRECT -> direct(first, start + 1);
      case NODES -> nodes(hops, start);
      default ->
          start + 1 < hops.size() ? array(content, first, hops.get(start + 1), start + 2) : null;
    };
  }

  private Folded direct(Hop hop, int end) {
    String field = hop.by().field();
    return switch (field) {
      case "k0", "k" -> new Folded(owner(hop), Holding.KEY, "", end);
      case "v0" -> value(hop, "k0", end);
      case "v" -> value(hop, "k", end);
      default -> {
        boolean isList = hop.by().declaring().contains("List");
        String index = !isList ? "" : field.equals("e1") ? "1" : "0";
        yield new Folded(owner(hop), Holding.ELEMENT, index, end);
      }
    };
  }

  private Folded value(Hop hop, String keyField, int end) {
    String key = keys.text(heap.reference(hop.from(), keyField));
    return new Folded(owner(hop), Holding.VALUE, key, end);
  }

  private @Nullable Folded array(Content content, Hop first, Hop second, int end) {
    if (!second.isElement()) {
      return null;
    }
    String owner = owner(first);
    int place = second.by().index();
    return switch (content) {
      case INDEXED -> new Folded(owner, Holding.ELEMENT, Integer.toString(place), end);
      case PAIRS -> {
        boolean isKey = place % 2 == 0;
        String key = isKey ? "" : keys.text(heap.element(second.from(), place - 1));
        yield new Folded(owner, isKey ? Holding.KEY : Holding.VALUE, key, end);
      }
      case ENUM_VALUES -> {
        int universe = heap.reference(first.from(), "keyUniverse");
        String key = universe < 0 ? "" : keys.text(heap.element(universe, place));
        yield new Folded(owner, Holding.VALUE, key, end);
      }
      default -> new Folded(owner, Holding.ELEMENT, "", end);
    };
  }

  private @Nullable Folded nodes(List<Hop> hops, int start) {
    Hop first = hops.get(start);
    for (int i = start + 1; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      if (hop.isField()) {
        switch (hop.by().field()) {
          case "key" -> {
            return new Folded(owner(first), Holding.KEY, "", i + 1);
          }
          case "value", "val" -> {
            return new Folded(owner(first), Holding.VALUE, key(first, hop.from()), i + 1);
          }
          case "item" -> {
            return new Folded(owner(first), Holding.ELEMENT, place(hops, start, i), i + 1);
          }
          default -> {}
        }
      }
      if (!(hop.isField() || hop.isElement()) || !Containers.isNode(heap.typeName(hop.to()))) {
        return null;
      }
    }
    return null;
  }

  private String key(Hop first, int node) {
    if (isThreadLocal(first)) {
      return "";
    }
    int key = heap.reference(node, "key");
    return keys.text(key >= 0 ? key : heap.reference(node, "referent"));
  }

  /** The index in a list whose nodes were followed from its first, or its last, one. */
  private String place(List<Hop> hops, int start, int end) {
    Hop first = hops.get(start);
    if (!first.by().declaring().equals("java.util.LinkedList")) {
      return "";
    }
    int steps = end - start - 1;
    boolean fromFirst = first.by().field().equals("first");
    int size = heap.intValue(first.from(), "size", 0);
    return Integer.toString(fromFirst ? steps : size - 1 - steps);
  }

  private String owner(Hop first) {
    return isThreadLocal(first) ? "java.lang.ThreadLocal" : heap.typeName(first.from());
  }

  private static boolean isThreadLocal(Hop first) {
    return first.by().declaring().equals("java.lang.Thread");
  }
}
