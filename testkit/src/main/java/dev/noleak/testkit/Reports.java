package dev.noleak.testkit;

/** Where reports go. */
final class Reports {
  /** A configuration parameter of JUnit and a system property. */
  static final String FOLDER = "noleak.reports";

  static final String DEFAULT_FOLDER = "target/noleak";

  private Reports() {}
}
