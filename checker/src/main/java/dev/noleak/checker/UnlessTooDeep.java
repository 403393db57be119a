package dev.noleak.checker;

/** Runs a check over code that may be nested deeper than its stack, though not than javac's. */
final class UnlessTooDeep {
  private UnlessTooDeep() {}

  /** Runs {@code check}; who cannot be sure says nothing. */
  static void run(Runnable check) {
    try {
      check.run();
    } catch (StackOverflowError e) {
      // Error Prone would end the build with it, as a mistake of ours.
    }
  }
}
