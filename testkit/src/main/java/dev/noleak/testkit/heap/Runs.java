package dev.noleak.testkit.heap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of a dump in which ids only rise: with most collectors one for each region of the
 * heap. Where they do not overlap, each object's place in the order of ids is known before the
 * objects are written down, and nothing has to be sorted.
 */
final class Runs {
  /** A collector that writes by references has millions, and they overlap. */
  private static final int MOST = 1 << 16;

  private long[] firsts = new long[64];
  private long[] lasts = new long[64];
  private int[] counts = new int[64];
  private int size;
  private boolean tooMany;

  void add(long id) {
    if (tooMany) {
      return;
    }
    if (size == 0 || Long.compareUnsigned(lasts[size - 1], id) >= 0) {
      begin(id);
    }
    if (!tooMany) {
      lasts[size - 1] = id;
      counts[size - 1]++;
    }
  }

  /** The number of objects in each run. */
  int[] counts() {
    return Arrays.copyOf(counts, size);
  }

  /** The place of each run's first object in the order of ids, or null if there is no such. */
  int @Nullable [] places() {
    if (tooMany) {
      return null;
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(run -> firsts[run] + Long.MIN_VALUE))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[size];
    int place = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0 && Long.compareUnsigned(lasts[order[i - 1]], firsts[order[i]]) >= 0) {
        return null;
      }
      places[order[i]] = place;
      place += counts[order[i]];
    }
    return places;
  }

  private void begin(long id) {
    if (size == MOST) {
      tooMany = true;
      return;
    }
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    firsts[size++] = id;
  }
}
