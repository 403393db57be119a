package dev.noleak.testkit.heap;

/** Whether an index fits into memory, asked before it is made. */
final class Memory {
  /** What walking over the objects needs for each of them: where it came from, and a queue. */
  private static final int WALK = 8;

  private Memory() {}

  static void check(Bytes in, long objects) throws HeapDumpException {
    long needed = ObjectIndex.memory(objects) + objects * WALK;
    if (needed > free()) {
      // What is not free may be garbage, and only a collection tells.
      System.gc();
    }
    long free = free();
    if (needed > free || objects > Integer.MAX_VALUE - 8) {
      throw new HeapDumpException(
          in.name()
              + " is a heap dump of "
              + objects
              + " objects: to read it takes "
              + (needed >> 20)
              + " MB of memory where "
              + (free >> 20)
              + " MB are free. Give the virtual machine more with -Xmx, or read the file with"
              + " another tool.");
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
