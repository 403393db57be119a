package dev.noleak.testkit.trace;

import java.util.Arrays;

/** A queue of ints that grows, and gives back its room when it is empty. */
final class Ints {
  private static final int ROOM = 1 << 10;

  private int[] values = new int[ROOM];
  private int first;
  private int size;

  void add(int value) {
    if (size == values.length) {
      int[] grown = Arrays.copyOfRange(values, first, first + size * 2);
      System.arraycopy(values, 0, grown, values.length - first, first);
      values = grown;
      first = 0;
    }
    values[(first + size++) & (values.length - 1)] = value;
  }

  int take() {
    int value = values[first];
    first = (first + 1) & (values.length - 1);
    size--;
    if (size == 0 && values.length > ROOM) {
      values = new int[ROOM];
      first = 0;
    }
    return value;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
