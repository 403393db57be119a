package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path from a root to what should have gone.
 *
 * @param steps its references; empty where the root itself refers to the survivor
 * @param storedThrowable the number of the step that refers to the stored Throwable, or -1
 * @param survivor the class of the object at its end
 * @param text the same in lines
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
   * Where it begins.
   *
   * @param kind {@code static}, {@code java-local} and so on
   * @param type the class of the object that the root refers to
   */
  public record Root(String kind, @Nullable String thread, @Nullable String frame, String type) {
    public Root {
      requireNonNull(kind);
      requireNonNull(type);
    }
  }

  /**
   * One reference.
   *
   * @param owner the class that refers
   * @param holding how: {@code field}, {@code element} and so on
   * @param name of the field, or the key or index; or empty
   * @param target the class of what is referred to
   * @param message the message of a Throwable, or empty
   */
  public record Step(
      String owner,
      String holding,
      String name,
      String target,
      @SerializedName("throwableMessage") String message) {
    public Step {
      requireNonNull(owner);
      requireNonNull(holding);
      requireNonNull(name);
      requireNonNull(target);
      requireNonNull(message);
    }
  }
}
