package dev.noleak.testkit.trace;

import java.util.ArrayDeque;
import java.util.Deque;

/** A queue of ints in pieces, so that it never has to be copied to grow. */
final class Ints {
  private static final int PIECE = 1 << 12;

  private final Deque<int[]> pieces = new ArrayDeque<>();
  private int[] filled = new int[PIECE];
  private int[] emptied = filled;
  private int end;
  private int begin;

  void add(int value) {
    if (end == PIECE) {
      filled = new int[PIECE];
      pieces.add(filled);
      end = 0;
    }
    filled[end++] = value;
  }

  int take() {
    if (begin == PIECE) {
      emptied = pieces.remove();
      begin = 0;
    }
    return emptied[begin++];
  }

  boolean isEmpty() {
    return emptied == filled && begin == end;
  }
}
