package dev.noleak.testkit.heap;

/** The parts of a heap segment: roots, classes, objects and arrays. */
final class SubRecords {
  static final int JNI_GLOBAL = 0x01;
  static final int JNI_LOCAL = 0x02;
  static final int JAVA_FRAME = 0x03;
  static final int NATIVE_STACK = 0x04;
  static final int STICKY_CLASS = 0x05;
  static final int THREAD_BLOCK = 0x06;
  static final int MONITOR_USED = 0x07;
  static final int THREAD_OBJECT = 0x08;
  static final int CLASS = 0x20;
  static final int INSTANCE = 0x21;
  static final int OBJECT_ARRAY = 0x22;
  static final int PRIMITIVE_ARRAY = 0x23;
  static final int UNKNOWN_ROOT = 0xFF;

  private SubRecords() {}

  /** Takes each part; {@code at} is where it begins with its tag. */
  interface Visitor {
    void part(int tag, long at) throws HeapDumpException;
  }

  static boolean isRoot(int tag) {
    return tag < CLASS || tag == UNKNOWN_ROOT;
  }

  static void scan(Bytes in, long start, long end, Visitor visitor) throws HeapDumpException {
    long at = start;
    while (at < end) {
      int tag = in.u1(at);
      long length = length(in, tag, at, end);
      if (length > end - at) {
        throw tooLong(in, at, length, end);
      }
      visitor.part(tag, at);
      at += length;
    }
  }

  private static long length(Bytes in, int tag, long at, long end) throws HeapDumpException {
    int id = in.idSize();
    return switch (tag) {
      case UNKNOWN_ROOT, STICKY_CLASS, MONITOR_USED -> 1 + id;
      case JNI_GLOBAL -> 1 + 2 * id;
      case JNI_LOCAL, JAVA_FRAME, THREAD_OBJECT -> 1 + id + 8;
      case NATIVE_STACK, THREAD_BLOCK -> 1 + id + 4;
      case CLASS -> ClassLayout.length(in, at, end);
      case INSTANCE -> {
        int head = 1 + 2 * id + 8;
        yield head + in.u4(head(in, at, head, end) + head - 4);
      }
      case OBJECT_ARRAY -> {
        int head = 1 + 2 * id + 8;
        yield head + in.u4(head(in, at, head, end) + 5 + id) * id;
      }
      case PRIMITIVE_ARRAY -> {
        int head = 1 + id + 9;
        long count = in.u4(head(in, at, head, end) + 5 + id);
        yield head + count * Types.size(in, at + head - 1);
      }
      default -> throw in.bad(at, "a heap segment has a part of the unknown kind " + tag);
    };
  }

  /** Where a part begins, once its head of {@code length} bytes is known to be there. */
  static long head(Bytes in, long at, long length, long end) throws HeapDumpException {
    if (length > end - at) {
      throw tooLong(in, at, length, end);
    }
    return at;
  }

  private static HeapDumpException tooLong(Bytes in, long at, long length, long end) {
    return in.bad(
        at,
        "a part of "
            + length
            + " bytes does not fit into what is left of its heap segment, "
            + (end - at)
            + " bytes");
  }
}
