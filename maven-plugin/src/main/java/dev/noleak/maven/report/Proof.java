package dev.noleak.maven.report;

/** What tests say of a class at run time; of many, the first in this order counts. */
public enum Proof {
  /** It keeps what it should let go of. */
  LEAKS("leaks"),
  /** An instance was not collected, and what another class keeps is why. */
  HELD("held by another class"),
  PASSES("test passes"),
  /** A test failed by itself, was skipped, or no heap dump decided. */
  UNDECIDED("test without verdict"),
  NOT_RUN("test not run"),
  NONE("no test");

  private final String word;

  Proof(String word) {
    this.word = word;
  }

  /** In words. */
  public String word() {
    return word;
  }

  /** The one that counts. */
  Proof or(Proof other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
