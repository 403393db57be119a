package dev.noleak.testkit;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/** Where a test called us. */
final class Place {
  private static final Set<String> OURS =
      Set.of(
          Place.class.getName(),
          Scope.class.getName(),
          LeakScope.class.getName(),
          LeakCheck.class.getName());
  private static final StackWalker WALKER = StackWalker.getInstance();

  private Place() {}

  /** File and line: {@code HttpClientTest.java:41}. */
  static String ofCaller() {
    return WALKER.walk(
        frames -> frames.filter(Place::isTheirs).findFirst().map(Place::text).orElse("unknown"));
  }

  /** The name of the class that called. */
  static String callingClass() {
    return WALKER.walk(
        frames ->
            frames
                .filter(Place::isTheirs)
                .findFirst()
                .map(StackFrame::getClassName)
                .orElse("unknown"));
  }

  /** The JDK stands between where it is handed {@code scope::track}. */
  private static boolean isTheirs(StackFrame frame) {
    String name = frame.getClassName();
    return !OURS.contains(name) && !name.startsWith("java.");
  }

  private static String text(StackFrame frame) {
    String file = frame.getFileName();
    return file == null
        ? frame.getClassName() + "." + frame.getMethodName()
        : file + ":" + frame.getLineNumber();
  }
}
