package dev.noleak.checker.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * How many times the floor something took, told from pairs of runs of the same round. What a
 * machine does for minutes hits both runs of a pair, and so does not touch their ratio.
 *
 * @param low the first quartile of the pairs
 * @param median the middle one
 * @param high the third quartile
 */
record Ratio(double low, double median, double high) {

  /** Of at least one pair. */
  static Ratio of(List<Double> pairs) {
    double[] sorted = pairs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Ratio(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  /** The value that {@code part} of the {@code sorted} ones lie below, between two neighbours. */
  private static double at(double[] sorted, double part) {
    double place = part * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, low, high);
  }
}
