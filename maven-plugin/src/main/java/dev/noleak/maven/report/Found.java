package dev.noleak.maven.report;

/** What the checks say of a class. */
public enum Found {
  FOUND("found"),
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
