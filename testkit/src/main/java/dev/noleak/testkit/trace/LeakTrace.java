package dev.noleak.testkit.trace;

import java.util.List;

/**
 * The shortest strong path from a root to an object that should have been collected, or through a
 * closed object to the Throwable that it keeps.
 *
 * @param root where it begins
 * @param steps its references, the one to the survivor last; never empty unless the root itself
 *     refers to the survivor
 * @param survivor the class of the object at its end, by its qualified name
 * @param isKept whether that is a Throwable which a closed object on the path keeps
 */
public record LeakTrace(Root root, List<Step> steps, String survivor, boolean isKept) {
  public LeakTrace {
    steps = List.copyOf(steps);
  }

  /** A path to an object that should have been collected. */
  public LeakTrace(Root root, List<Step> steps, String survivor) {
    this(root, steps, survivor, false);
  }

  /** The same path, to a Throwable that a closed object keeps. */
  LeakTrace ofKept() {
    return new LeakTrace(root, steps, survivor, true);
  }

  /**
   * The number of the step that refers to the stored Throwable, or -1: the one that a closed object
   * keeps, else the first that holds the rest of the path. A survivor that is a Throwable itself is
   * not stored, it is what should have gone.
   */
  public int storedThrowable() {
    if (isKept) {
      return steps.size() - 1;
    }
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i).isThrowable()) {
        return i;
      }
    }
    return -1;
  }
}
