package dev.noleak.maven.run;

/** Hears of the tests as they run. */
public interface Progress {
  /** A test ended. */
  void ended(Outcome outcome);

  /** The testkit has something to say though it fails nothing. */
  void note(String text);
}
