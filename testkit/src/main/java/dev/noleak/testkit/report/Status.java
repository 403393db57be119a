package dev.noleak.testkit.report;

/** How a test ended in our eyes. */
public enum Status {
  PASSED,
  LEAKED,
  /** It leaks, as its {@code @ExpectLeak} says. */
  EXPECTED,
  /** It does not leak, though its {@code @ExpectLeak} says so. */
  NO_LONGER_LEAKS,
  /** It is not judged, as its {@code @SkipLeakCheck} says. */
  SKIPPED,
  /** It is not judged, because it failed by itself. */
  FAILED
}
