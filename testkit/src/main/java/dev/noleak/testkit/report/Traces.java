package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.LeakTrace;

/** The text and the id of a trace. */
final class Traces {
  private Traces() {}

  static String text(LeakTrace trace) {
    return trace.toString();
  }

  static String id(LeakTrace trace) {
    return Integer.toHexString(trace.hashCode());
  }
}
