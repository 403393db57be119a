package dev.noleak.testkit.heap;

import org.jspecify.annotations.Nullable;

/**
 * What holds an object from outside the heap.
 *
 * @param kind what it is
 * @param target the ordinal of the object
 * @param thread the ordinal of the thread that it belongs to, or -1
 * @param frame the method and line of a local variable, {@code Test.run(Test.java:41)}, or null
 */
public record HeapRoot(Kind kind, int target, int thread, @Nullable String frame) {
  /** The kinds of root, those first that tell a reader most. */
  public enum Kind {
    SYSTEM_CLASS,
    THREAD,
    JNI_GLOBAL,
    OTHER,
    JAVA_LOCAL,
    JNI_LOCAL,
    NATIVE_STACK,
    MONITOR;

    /** Whether it goes when a method returns. */
    public boolean isOfMethod() {
      return compareTo(OTHER) > 0;
    }
  }

  static Kind kind(int tag) {
    return switch (tag) {
      case SubRecords.STICKY_CLASS -> Kind.SYSTEM_CLASS;
      case SubRecords.THREAD_OBJECT -> Kind.THREAD;
      case SubRecords.JNI_GLOBAL -> Kind.JNI_GLOBAL;
      case SubRecords.JAVA_FRAME -> Kind.JAVA_LOCAL;
      case SubRecords.JNI_LOCAL -> Kind.JNI_LOCAL;
      case SubRecords.NATIVE_STACK, SubRecords.THREAD_BLOCK -> Kind.NATIVE_STACK;
      case SubRecords.MONITOR_USED -> Kind.MONITOR;
      default -> Kind.OTHER;
    };
  }
}
