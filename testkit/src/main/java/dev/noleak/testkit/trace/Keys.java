package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapClass;
import dev.noleak.testkit.heap.HeapDump;

/** How a map's key is shown: by its value where it has one, else by its class. */
final class Keys {
  private static final int LONGEST = 40;

  private final HeapDump heap;

  Keys(HeapDump heap) {
    this.heap = heap;
  }

  /** The key in text; empty for an ordinal of -1. */
  String text(int key) {
    if (key < 0) {
      return "";
    }
    HeapClass itself = heap.asClass(key);
    if (itself != null) {
      return ShortNames.of(itself.name()) + ".class";
    }
    String text = heap.text(key, LONGEST + 1);
    String type = heap.typeName(key);
    if (text == null) {
      return ShortNames.of(type);
    }
    String cut = Escapes.cut(text, LONGEST);
    return switch (type) {
      case "java.lang.String" -> '"' + cut + '"';
      case "java.lang.Character" -> "'" + cut + "'";
      default -> cut;
    };
  }
}
