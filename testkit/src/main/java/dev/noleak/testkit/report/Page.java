package dev.noleak.testkit.report;

/** The pages that explain our messages, one for each. */
public enum Page {
  STILL_REACHABLE("StillReachable"),
  TEST_HOLDS_IT("TestHoldsIt"),
  KEEPS_THROWABLE("KeepsThrowable"),
  MORE_INSTANCES("MoreInstances"),
  GROWTH("GrowsWithEachRun"),
  SOFTLY_HELD("SoftlyHeld"),
  NOT_COLLECTED("NotCollected"),
  NO_LONGER_LEAKS("NoLongerLeaks"),
  BAD_USE("BadUse"),
  VERDICT("Verdict");

  private static final String FOLDER = "https://noleak.dev/testkit/docs/";

  private final String name;

  Page(String name) {
    this.name = name;
  }

  /** Where it is to be read. */
  public String address() {
    return FOLDER + name + ".md";
  }
}
