package dev.noleak.testkit.heap;

import org.jspecify.annotations.Nullable;

/**
 * The objects of a dump in the order of their ids: where each begins, and whether it is a leaf,
 * that is, refers to nothing. An object's place in this order is its ordinal. Some 14 bytes for an
 * object, and nothing that the collector has to follow.
 */
final class ObjectIndex {
  private final long[] ids;

  /** The place and the leaf's bit: 32 bits here, and the rest in {@link #high} for big files. */
  private final int[] low;

  private final byte @Nullable [] high;
  private int size;
  private Buckets buckets = Buckets.NONE;

  /**
   * An empty index.
   *
   * @param capacity the number of objects, as counted
   * @param end no object begins at or after this place
   */
  ObjectIndex(int capacity, long end) {
    ids = new long[capacity];
    low = new int[capacity];
    high = end * 2 > 0xFFFF_FFFFL ? new byte[capacity] : null;
  }

  /** What an index of this many objects will need, in bytes. */
  static long memory(long objects) {
    return objects * (Long.BYTES + Integer.BYTES + Byte.BYTES + 2);
  }

  void add(long id, long at, boolean leaf) {
    long packed = at * 2 + (leaf ? 1 : 0);
    ids[size] = id;
    low[size] = (int) packed;
    if (high != null) {
      high[size] = (byte) (packed >>> Integer.SIZE);
    }
    size++;
  }

  /** Puts the objects in order; to be called once, after the last {@link #add}. */
  void sort() {
    for (int i = 1; i < size; i++) {
      if (Long.compareUnsigned(ids[i - 1], ids[i]) > 0) {
        new RadixSort(ids, this::swapPlaces).sort(size);
        break;
      }
    }
    buckets = new Buckets(ids, size);
  }

  int size() {
    return size;
  }

  long id(int ordinal) {
    return ids[ordinal];
  }

  long at(int ordinal) {
    return packed(ordinal) >>> 1;
  }

  boolean isLeaf(int ordinal) {
    return (low[ordinal] & 1) != 0;
  }

  /** The ordinal of the object {@code id}, or -1 if there is none. */
  int ordinal(long id) {
    return buckets.find(ids, id);
  }

  private long packed(int ordinal) {
    long packed = low[ordinal] & 0xFFFF_FFFFL;
    return high == null ? packed : packed | ((high[ordinal] & 0xFFL) << Integer.SIZE);
  }

  private void swapPlaces(int one, int other) {
    int place = low[one];
    low[one] = low[other];
    low[other] = place;
    if (high != null) {
      byte rest = high[one];
      high[one] = high[other];
      high[other] = rest;
    }
  }
}
