package dev.noleak.testkit.trace;

/** From where each object of a heap was reached. */
final class Origins {
  private static final int NEW = 0;
  private static final int SOFT = Integer.MIN_VALUE;

  /** The ordinal of what refers to it, and 1; or the negative of a root's number, less 1. */
  private final int[] from;

  Origins(int objects) {
    from = new int[objects];
  }

  boolean isNew(int object) {
    return from[object] == NEW;
  }

  boolean isStrong(int object) {
    return from[object] != NEW && from[object] != SOFT;
  }

  boolean isSoft(int object) {
    return from[object] == SOFT;
  }

  static int object(int object) {
    return object + 1;
  }

  static int root(int number) {
    return -number - 1;
  }

  /** Somewhere behind a soft reference. */
  static int soft() {
    return SOFT;
  }

  void set(int object, int origin) {
    from[object] = origin;
  }

  /** The way to an object that is strong. */
  Path to(int object) {
    int length = 1;
    int at = object;
    while (from[at] > 0) {
      at = from[at] - 1;
      length++;
    }
    int root = -from[at] - 1;
    int[] objects = new int[length];
    at = object;
    for (int i = length - 1; i >= 0; i--) {
      objects[i] = at;
      at = from[at] - 1;
    }
    return new Path(root, objects);
  }
}
