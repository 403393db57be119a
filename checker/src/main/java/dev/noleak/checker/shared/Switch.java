package dev.noleak.checker.shared;

import org.jspecify.annotations.Nullable;

/** Whether something of a Throwable is on. */
enum Switch {
  ON,
  OFF,
  UNKNOWN;

  static Switch of(@Nullable Boolean value) {
    if (value == null) {
      return UNKNOWN;
    }
    return value ? ON : OFF;
  }
}
