package dev.noleak.checker.guard;

/** What is known of a condition. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  public static Truth of(boolean value) {
    return value ? YES : NO;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }

  Truth and(Truth other) {
    return this == NO || other == NO ? NO : this == YES ? other : UNKNOWN;
  }

  Truth or(Truth other) {
    return not().and(other.not()).not();
  }
}
