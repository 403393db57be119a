package dev.noleak.testkit;

/** What becomes of an object that only soft references hold: it goes before memory is out. */
public enum SoftReferences {
  /** The test passes. */
  IGNORE,
  /** The test passes with a note. */
  WARN,
  /** The test fails. */
  FAIL
}
