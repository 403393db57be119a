package dev.noleak.testkit.heap;

/** The records of a dump, one after the other. */
final class Records {
  static final int STRING = 0x01;
  static final int LOAD_CLASS = 0x02;
  static final int STACK_FRAME = 0x04;
  static final int STACK_TRACE = 0x05;
  static final int HEAP_DUMP = 0x0C;
  static final int HEAP_DUMP_SEGMENT = 0x1C;
  static final int HEAP_DUMP_END = 0x2C;

  private static final int HEADER = 9;

  private Records() {}

  /** Takes each record. */
  interface Visitor {
    /**
     * Takes a record.
     *
     * @param tag the kind of record
     * @param at where its content begins
     * @param end where its content ends
     */
    void record(int tag, long at, long end) throws HeapDumpException;
  }

  static void scan(Bytes in, Visitor visitor) throws HeapDumpException {
    long at = Header.LENGTH;
    while (at < in.size()) {
      if (in.size() - at < HEADER) {
        throw in.bad(at, "the file ends within the head of a record");
      }
      int tag = in.u1(at);
      // A skipped heap segment would make held objects look free, so nothing unknown is skipped.
      if (!isKnown(tag)) {
        throw in.bad(at, "there is a record of the unknown kind " + tag);
      }
      long length = in.u4(at + 5);
      long start = at + HEADER;
      if (length > in.size() - start) {
        throw in.bad(at, "a record of " + length + " bytes reaches beyond the end of the file");
      }
      long least = leastLength(tag, in.idSize());
      if (length < least) {
        throw in.bad(at, "a record has " + length + " bytes where it needs " + least);
      }
      visitor.record(tag, start, start + length);
      at = start + length;
    }
  }

  private static boolean isKnown(int tag) {
    return (tag >= 0x01 && tag <= 0x07)
        || (tag >= 0x0A && tag <= 0x0E)
        || tag == HEAP_DUMP_SEGMENT
        || tag == HEAP_DUMP_END;
  }

  private static int leastLength(int tag, int idSize) {
    return switch (tag) {
      case STRING -> idSize;
      case LOAD_CLASS -> 8 + 2 * idSize;
      case STACK_FRAME -> 8 + 4 * idSize;
      case STACK_TRACE -> 12;
      default -> 0;
    };
  }
}
