package dev.noleak.checker.flow;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body does to the slots, as seen from outside.
 *
 * @param returned at its normal end
 * @param whenTrue where it returns true; like {@code returned} for a method that is no predicate
 * @param whenFalse where it returns false; likewise
 * @param thrown where it ends with an exception
 * @param rethrows whether one of these exceptions is unchecked: a caught one in another form
 */
record Summary(
    KeptSlots returned,
    KeptSlots whenTrue,
    KeptSlots whenFalse,
    KeptSlots thrown,
    boolean rethrows) {
  /** Before a body is analysed: as if it never ended. A fixpoint grows from here. */
  static final Summary BOTTOM =
      new Summary(
          KeptSlots.UNREACHABLE,
          KeptSlots.UNREACHABLE,
          KeptSlots.UNREACHABLE,
          KeptSlots.UNREACHABLE,
          false);

  /** What is done by a body that may do what either says. */
  Summary or(Summary other) {
    return new Summary(
        returned.leastUpperBound(other.returned),
        whenTrue.leastUpperBound(other.whenTrue),
        whenFalse.leastUpperBound(other.whenFalse),
        thrown.leastUpperBound(other.thrown),
        rethrows || other.rethrows);
  }

  // A record's own ones cost the first caller some milliseconds, and every compilation has one.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Summary that
        && rethrows == that.rethrows
        && returned.equals(that.returned)
        && whenTrue.equals(that.whenTrue)
        && whenFalse.equals(that.whenFalse)
        && thrown.equals(that.thrown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(returned, whenTrue, whenFalse, thrown, rethrows);
  }
}
