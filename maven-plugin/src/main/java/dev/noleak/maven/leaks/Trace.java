package dev.noleak.maven.leaks;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shortest path that holds an object.
 *
 * @param root where it begins
 * @param steps its references, the one to the survivor last
 * @param storedThrowable the number of the step that refers to the stored Throwable, or -1
 * @param survivor the class of the object at its end, by its qualified name
 * @param text the path as a message shows it, in lines
 */
public record Trace(
    Root root, List<Step> steps, int storedThrowable, String survivor, List<String> text) {
  public Trace {
    requireNonNull(root);
    requireNonNull(survivor);
    steps = List.copyOf(steps);
    text = List.copyOf(text);
    if (storedThrowable < -1 || storedThrowable >= steps.size()) {
      throw new IllegalArgumentException("there is no step " + storedThrowable);
    }
  }

  /** Whether it ends at the stored Throwable itself, which a closed object keeps. */
  public boolean isKept() {
    return !steps.isEmpty() && storedThrowable == steps.size() - 1;
  }

  /**
   * Where a path begins.
   *
   * @param kind {@code static}, {@code java-local}, {@code thread}, {@code jni-global}, {@code
   *     jni-local}, {@code monitor}, {@code native-stack}, {@code system-class}, {@code other}
   * @param thread the name of the thread, where there is one
   * @param frame the method and line of a local variable
   * @param type the class of the object that the root refers to
   */
  public record Root(String kind, @Nullable String thread, @Nullable String frame, String type) {
    public Root {
      requireNonNull(kind);
      requireNonNull(type);
    }
  }

  /**
   * One reference on a path.
   *
   * @param owner the class of the object that refers, by its qualified name
   * @param holding how it refers: {@code field}, {@code static-field} and others
   * @param name of the field, or the key or index, or empty
   * @param target the class of the object that is referred to
   * @param throwable whether that is a Throwable
   * @param throwableMessage its message, or empty
   */
  public record Step(
      String owner,
      String holding,
      String name,
      String target,
      boolean throwable,
      String throwableMessage) {
    public Step {
      requireNonNull(owner);
      requireNonNull(holding);
      requireNonNull(name);
      requireNonNull(target);
      requireNonNull(throwableMessage);
    }
  }
}
