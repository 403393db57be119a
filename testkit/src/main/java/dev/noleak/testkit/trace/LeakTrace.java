package dev.noleak.testkit.trace;

import java.util.List;

/**
 * The shortest strong path from a root to an object that should have been collected.
 *
 * @param root where it begins
 * @param steps its references, the one to the survivor last; never empty unless the root itself
 *     refers to the survivor
 * @param survivor the class of the object at its end, by its qualified name
 */
public record LeakTrace(Root root, List<Step> steps, String survivor) {
  public LeakTrace {
    steps = List.copyOf(steps);
  }

  /**
   * The number of the first step that refers to a Throwable which holds the rest of the path, or
   * -1. A survivor that is a Throwable itself is not stored, it is what should have gone.
   */
  public int storedThrowable() {
    for (int i = 0; i < steps.size() - 1; i++) {
      if (steps.get(i).isThrowable()) {
        return i;
      }
    }
    return -1;
  }
}
