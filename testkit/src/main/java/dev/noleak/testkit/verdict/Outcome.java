package dev.noleak.testkit.verdict;

/** What became of an object under watch. */
public enum Outcome {
  COLLECTED("It was collected."),
  /** A closed object that lives on, and that no Throwable is held through. */
  CLEAN("It lives on, and no Throwable is held through it."),
  STRONG("A heap dump shows the strong path that holds it."),
  KEEPS_THROWABLE("A heap dump shows a Throwable that only it holds."),
  MORE_INSTANCES("A heap dump shows more instances strongly held than there were before the test."),
  GROWTH("Live instances grew with each run, and a heap dump shows them strongly held."),
  SOFT("Only soft references hold it: it would go before memory is out."),
  UNHELD("It was not collected, but a heap dump shows no strong path to it: nothing holds it."),
  ALIVE("It was not collected. This JVM gives no heap dump, so what holds it cannot be shown."),
  UNDECIDED("It was not collected, and no heap dump decides whether it is held.");

  private final String why;

  Outcome(String why) {
    this.why = why;
  }

  /** The reason in one sentence. */
  public String why() {
    return why;
  }

  /** Whether it fails a test, whatever its options. */
  public boolean isLeak() {
    return switch (this) {
      case STRONG, KEEPS_THROWABLE, MORE_INSTANCES, GROWTH, ALIVE -> true;
      case COLLECTED, CLEAN, SOFT, UNHELD, UNDECIDED -> false;
    };
  }
}
