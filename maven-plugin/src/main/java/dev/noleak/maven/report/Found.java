package dev.noleak.maven.report;

/** What the checks say of a class. */
public enum Found {
  FOUND("found"),
  /** All that they find is in the baseline, or else does not count. */
  KNOWN("known"),
  CLEAN("clean"),
  /** The checks have not run on its module, or it is not of the main sources. */
  UNCHECKED("not checked");

  private final String word;

  Found(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
