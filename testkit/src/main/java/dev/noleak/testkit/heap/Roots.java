package dev.noleak.testkit.heap;

import java.util.Arrays;

/** The roots of a dump, by their place among them. */
final class Roots {
  private final Bytes in;
  private long[] places = new long[64];
  private int size;
  private final LongMap threads = new LongMap();

  Roots(Bytes in) {
    this.in = in;
  }

  void add(int tag, long at) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    if (tag == SubRecords.THREAD_OBJECT) {
      threads.put(in.u4(at + 1 + in.idSize()), at);
    }
    places[size++] = at;
  }

  int size() {
    return size;
  }

  int tag(int root) {
    return in.u1(places[root]);
  }

  long id(int root) {
    return in.id(places[root] + 1);
  }

  boolean isOfThread(int root) {
    return switch (tag(root)) {
      case SubRecords.JNI_LOCAL,
          SubRecords.JAVA_FRAME,
          SubRecords.NATIVE_STACK,
          SubRecords.THREAD_BLOCK,
          SubRecords.THREAD_OBJECT ->
          true;
      default -> false;
    };
  }

  /** The id of the thread of a root that {@link #isOfThread}, or 0 if it is not known. */
  long thread(int root) {
    long at = threadRecord(root);
    return at == LongMap.NONE ? 0 : in.id(at + 1);
  }

  /** The number of the stack trace of the root's thread, or 0 if it is not known. */
  int trace(int root) {
    long at = threadRecord(root);
    return at == LongMap.NONE ? 0 : in.i4(at + 5 + in.idSize());
  }

  /** How deep in the stack the root's frame is; -1 where it has none. */
  int depth(int root) {
    int tag = tag(root);
    return tag == SubRecords.JAVA_FRAME || tag == SubRecords.JNI_LOCAL
        ? in.i4(places[root] + 5 + in.idSize())
        : -1;
  }

  private long threadRecord(int root) {
    return threads.get(in.u4(places[root] + 1 + in.idSize()));
  }
}
