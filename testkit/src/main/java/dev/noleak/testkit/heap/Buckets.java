package dev.noleak.testkit.heap;

/**
 * Where to look for an id among many that are sorted: their range is cut into parts of one size,
 * and a search is only within a part. Several times as fast as a search among all.
 */
final class Buckets {
  static final Buckets NONE = new Buckets(new long[0], 0);

  private static final int OBJECTS_IN_ONE = 4;

  private final long first;
  private final long span;
  private final int shift;
  private final int[] starts;

  Buckets(long[] ids, int size) {
    first = size == 0 ? 0 : ids[0];
    span = size == 0 ? 0 : ids[size - 1] - first;
    int most = size / OBJECTS_IN_ONE + 2;
    int bits = 0;
    while (Long.compareUnsigned(span >>> bits, most) >= 0) {
      bits++;
    }
    shift = bits;
    starts = new int[(int) (span >>> bits) + 2];
    int bucket = 0;
    for (int i = 0; i < size; i++) {
      int own = (int) ((ids[i] - first) >>> shift);
      while (bucket < own) {
        starts[++bucket] = i;
      }
    }
    starts[starts.length - 1] = size;
  }

  /** The place of {@code id} in the ids that these are the buckets of, or -1. */
  int find(long[] ids, long id) {
    long distance = id - first;
    if (Long.compareUnsigned(distance, span) > 0) {
      return -1;
    }
    int bucket = (int) (distance >>> shift);
    int low = starts[bucket];
    int high = starts[bucket + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(ids[middle], id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
