package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.Reference;

/**
 * One reference of a path as it is in the heap.
 *
 * @param from the object that refers
 * @param by how
 * @param to the object that is referred to
 */
record Hop(int from, Reference by, int to) {
  boolean isField() {
    return by.kind() == Reference.Kind.FIELD;
  }

  boolean isElement() {
    return by.kind() == Reference.Kind.ELEMENT;
  }

  boolean isStatic() {
    return by.kind() == Reference.Kind.STATIC_FIELD;
  }
}
