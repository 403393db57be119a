package dev.noleak.checker.flow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.cfg.visualize.CFGVisualizer;
import org.checkerframework.errorprone.dataflow.expression.JavaExpression;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one point of a body, apart for each value of its local flags: in {@code boolean
 * first = false; synchronized (this) { if (!closed) { closed = true; first = true; } } if (first)
 * …} the flag is all that tells the two ways apart. What a body returns is such a flag as well.
 * Immutable.
 */
final class Paths implements Store<Paths> {
  /** The point that no execution reaches. */
  static final Paths NONE = new Paths(Map.of());

  private final Map<Map<Object, Boolean>, KeptSlots> byFlags;

  private Paths(Map<Map<Object, Boolean>, KeptSlots> byFlags) {
    this.byFlags = byFlags;
  }

  /** One path to the entry of a body, with no flag set yet. */
  static Paths of(KeptSlots entry) {
    return new Paths(Map.of(Map.of(), entry));
  }

  boolean isReachable() {
    return !byFlags.isEmpty();
  }

  /** All paths taken together. */
  KeptSlots merged() {
    return byFlags.values().stream().reduce(KeptSlots.UNREACHABLE, KeptSlots::leastUpperBound);
  }

  /** The same paths behind a step of each. */
  Paths map(UnaryOperator<KeptSlots> step) {
    Map<Map<Object, Boolean>, KeptSlots> result = new LinkedHashMap<>();
    byFlags.forEach(
        (flags, slots) -> {
          KeptSlots behind = step.apply(slots);
          if (behind.isReachable()) {
            result.put(flags, behind);
          }
        });
    return new Paths(result);
  }

  /** Behind {@code flag = value}; null is a value that is not known. */
  Paths set(Object flag, @Nullable Boolean value) {
    Map<Map<Object, Boolean>, KeptSlots> result = new LinkedHashMap<>();
    byFlags.forEach(
        (flags, slots) -> {
          Map<Object, Boolean> changed = new HashMap<>(flags);
          if (value == null) {
            changed.remove(flag);
          } else {
            changed.put(flag, value);
          }
          result.merge(changed, slots, KeptSlots::leastUpperBound);
        });
    return new Paths(result);
  }

  /** The paths on which {@code flag} may be {@code value}. */
  Paths where(Object flag, boolean value) {
    Map<Map<Object, Boolean>, KeptSlots> result = new LinkedHashMap<>(byFlags);
    result.keySet().removeIf(flags -> flags.getOrDefault(flag, value) != value);
    return new Paths(result);
  }

  @Override
  public Paths leastUpperBound(Paths other) {
    Map<Map<Object, Boolean>, KeptSlots> result = new LinkedHashMap<>(byFlags);
    other.byFlags.forEach((flags, slots) -> result.merge(flags, slots, KeptSlots::leastUpperBound));
    return new Paths(result);
  }

  @Override
  public Paths copy() {
    return this;
  }

  @Override
  public Paths widenedUpperBound(Paths previous) {
    return leastUpperBound(previous);
  }

  @Override
  public boolean canAlias(JavaExpression a, JavaExpression b) {
    return true;
  }

  @Override
  public String visualize(CFGVisualizer<?, Paths, ?> visualizer) {
    return toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Paths that && byFlags.equals(that.byFlags);
  }

  @Override
  public int hashCode() {
    return byFlags.hashCode();
  }

  @Override
  public String toString() {
    return byFlags.toString();
  }
}
