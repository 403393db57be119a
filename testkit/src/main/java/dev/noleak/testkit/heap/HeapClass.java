package dev.noleak.testkit.heap;

import org.jspecify.annotations.Nullable;

/** A class of a dump. Not changed once the dump is open. */
public final class HeapClass {
  static final int[] NO_REFERENCES = {};

  final long id;

  /** Where its sub-record begins. */
  final long at;

  private final int index;
  private final String name;
  @Nullable HeapClass superclass;

  /** The bytes of an instance's fields, those of its superclasses too; -1 until it is linked. */
  long size = -1;

  /** Where in an instance's fields those are that hold what they refer to. */
  int[] strong = NO_REFERENCES;

  /** Where in an instance's fields the referent of a soft reference is; -1 where there is none. */
  int soft = -1;

  /** Whether an instance holds nothing, not even a class that could be unloaded. */
  boolean leaf;

  HeapClass(long id, long at, int index, String name) {
    this.id = id;
    this.at = at;
    this.index = index;
    this.name = name;
  }

  /** Its place among the dump's classes, from 0. */
  public int index() {
    return index;
  }

  /**
   * Its name as a source would write it, {@code byte[]} and {@code a.b.Outer$Inner}; without the
   * number that a hidden class has.
   */
  public String name() {
    return name;
  }

  /** Whether it is, or descends from, a class of this name. */
  public boolean isA(String ancestor) {
    for (HeapClass at = this; at != null; at = at.superclass) {
      if (at.name.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }
}
