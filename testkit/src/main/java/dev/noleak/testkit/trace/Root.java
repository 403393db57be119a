package dev.noleak.testkit.trace;

import org.jspecify.annotations.Nullable;

/**
 * Where a path begins.
 *
 * @param kind what kind of root it is
 * @param thread the name of the thread for a local variable, a native frame or a thread itself
 * @param frame the method and line of a local variable, {@code Test.run(Test.java:41)}, or null
 * @param type the class of the object that the root refers to, by its qualified name
 */
public record Root(Kind kind, @Nullable String thread, @Nullable String frame, String type) {
  /** The kinds of root that HotSpot tells of. */
  public enum Kind {
    STATIC,
    JAVA_LOCAL,
    THREAD,
    JNI_GLOBAL,
    JNI_LOCAL,
    MONITOR,
    NATIVE_STACK,
    SYSTEM_CLASS,
    OTHER
  }
}
