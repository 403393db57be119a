package dev.noleak.checker.benchmark;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when something was measured. */
final class Machine {
  private Machine() {}

  static String describe() {
    return "%s, JDK %s, %s %s, %d cores"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors());
  }
}
