package dev.noleak.testkit.heap;

/**
 * Sorts ids as unsigned numbers, in place and together with what belongs to them. By one bit after
 * the other: no order of the ids makes it slow, as it would a quicksort.
 */
final class RadixSort {
  private static final int FEW = 24;

  private final long[] ids;
  private final Swap swap;

  /**
   * Sorts {@code ids}.
   *
   * @param swap swaps what belongs to two ids, by their places
   */
  RadixSort(long[] ids, Swap swap) {
    this.ids = ids;
    this.swap = swap;
  }

  /** Swaps what belongs to two ids. */
  interface Swap {
    void places(int one, int other);
  }

  void sort(int from, int to) {
    long differing = 0;
    for (int i = from + 1; i < to; i++) {
      differing |= ids[i] ^ ids[from];
    }
    sort(from, to, Long.SIZE - 1 - Long.numberOfLeadingZeros(differing));
  }

  private void sort(int from, int to, int bit) {
    if (to - from <= FEW) {
      insert(from, to);
      return;
    }
    if (bit < 0) {
      return;
    }
    int low = from;
    int high = to - 1;
    while (low <= high) {
      if (((ids[low] >>> bit) & 1) == 0) {
        low++;
      } else {
        swap(low, high);
        high--;
      }
    }
    sort(from, low, bit - 1);
    sort(low, to, bit - 1);
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      for (int at = i; at > from && Long.compareUnsigned(ids[at - 1], ids[at]) > 0; at--) {
        swap(at - 1, at);
      }
    }
  }

  private void swap(int one, int other) {
    long id = ids[one];
    ids[one] = ids[other];
    ids[other] = id;
    swap.places(one, other);
  }
}
