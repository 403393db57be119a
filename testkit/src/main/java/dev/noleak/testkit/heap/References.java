package dev.noleak.testkit.heap;

/** Takes what an object refers to, each by its ordinal. */
public interface References {
  /** Told first: the class of the object. Returns whether to go on. */
  boolean instance(HeapClass type);

  /** Told first, instead, where the object is a class: which one. Returns whether to go on. */
  boolean itself(HeapClass type);

  /** What it holds. */
  void strong(int target);

  /** What goes before memory is out: the referent of a soft reference. */
  void soft(int target);

  /** What a class holds beside its static fields: its loader, its superclass and the like. */
  void ofClass(int target);
}
