package dev.noleak.maven.run;

import java.util.Locale;

/** How a test ended. */
public enum Status {
  PASSED,
  FAILED,
  SKIPPED;

  /** As it is written and said. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
