package dev.noleak.checker.benchmark;

import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * What one process took.
 *
 * @param cpu milliseconds of user and system time, all threads
 * @param wall milliseconds on the clock
 * @param peak the largest resident set in kilobytes, or 0 where the system does not tell
 */
record Usage(long cpu, long wall, long peak) {

  /** The median of each figure, over {@code runs} of the same command. */
  static Usage median(Collection<Usage> runs) {
    return new Usage(
        median(runs, Usage::cpu), median(runs, Usage::wall), median(runs, Usage::peak));
  }

  private static long median(Collection<Usage> runs, ToLongFunction<Usage> figure) {
    long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
