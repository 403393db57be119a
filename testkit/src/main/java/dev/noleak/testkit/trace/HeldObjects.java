package dev.noleak.testkit.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a heap dump tells of the objects that a test watches. A watched object is known in it by its
 * marker, an instance of one subclass of {@link java.lang.ref.WeakReference} with an {@code int}
 * field {@code id}.
 */
public interface HeldObjects {
  /** The most paths that {@link #instancesOf} gives. */
  int MOST_INSTANCES = 1_000;

  /** The watched objects that something holds strongly, by id, each with the path to it. */
  Map<Integer, LeakTrace> strong();

  /**
   * The ids of those that only soft references hold, so that they would go before memory is out.
   */
  Set<Integer> soft();

  /**
   * The path through the watched object {@code id} to a Throwable that nothing else holds: from a
   * root to the object, and on to the Throwable. Null where there is none, or where the object
   * itself is not strongly held.
   */
  @Nullable LeakTrace throwableThrough(int id);

  /**
   * The paths to the strongly held instances of the class {@code name}, its subclasses' too; no
   * more than {@link #MOST_INSTANCES}.
   */
  List<LeakTrace> instancesOf(String name);
}
