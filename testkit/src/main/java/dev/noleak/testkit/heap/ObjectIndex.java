package dev.noleak.testkit.heap;

import java.util.Arrays;
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
  private Buckets buckets = Buckets.NONE;

  /**
   * An index that is not filled.
   *
   * @param size the number of objects
   * @param end no object begins at or after this place
   */
  ObjectIndex(int size, long end) {
    ids = new long[size];
    low = new int[size];
    high = end * 2 > 0xFFFF_FFFFL ? new byte[size] : null;
  }

  /** What an index of this many objects will need, in bytes. */
  static long memory(long objects) {
    return objects * (Long.BYTES + Integer.BYTES + 2);
  }

  void set(int slot, long id, long at, boolean leaf) {
    ids[slot] = id;
    setPacked(slot, at * 2 + (leaf ? 1 : 0));
  }

  /** Puts the objects in order; to be called once all are set. */
  void sort() {
    new RadixSort(ids, this::swapPlaces).sort(0, ids.length);
    buckets = new Buckets(ids, ids.length);
  }

  /** The same, where all but the first {@code few} are in order among themselves. */
  void merge(int few) {
    new RadixSort(ids, this::swapPlaces).sort(0, few);
    long[] fewIds = Arrays.copyOf(ids, few);
    long[] fewPacked = new long[few];
    for (int i = 0; i < few; i++) {
      fewPacked[i] = packed(i);
    }
    int many = few;
    int taken = 0;
    for (int slot = 0; taken < few; slot++) {
      if (many < ids.length && Long.compareUnsigned(ids[many], fewIds[taken]) <= 0) {
        ids[slot] = ids[many];
        setPacked(slot, packed(many));
        many++;
      } else {
        ids[slot] = fewIds[taken];
        setPacked(slot, fewPacked[taken]);
        taken++;
      }
    }
    buckets = new Buckets(ids, ids.length);
  }

  int size() {
    return ids.length;
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

  private void setPacked(int slot, long packed) {
    low[slot] = (int) packed;
    if (high != null) {
      high[slot] = (byte) (packed >>> Integer.SIZE);
    }
  }

  private void swapPlaces(int one, int other) {
    long packed = packed(one);
    setPacked(one, packed(other));
    setPacked(other, packed);
  }
}
