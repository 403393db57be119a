package dev.noleak.testkit.heap;

import java.util.Arrays;

/** Numbers by numbers, without an object for each; a value is never negative. */
final class LongMap {
  /** What {@link #get} gives for a key that is not there. */
  static final long NONE = -1;

  private long[] keys = new long[16];
  private long[] values = new long[16];
  private int size;

  LongMap() {
    Arrays.fill(values, NONE);
  }

  int size() {
    return size;
  }

  void put(long key, long value) {
    if (size * 3 >= keys.length * 2) {
      grow();
    }
    int slot = slot(key);
    if (values[slot] == NONE) {
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  long get(long key) {
    return values[slot(key)];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (mixed ^ (mixed >>> 32)) & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new long[oldKeys.length * 2];
    Arrays.fill(values, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
