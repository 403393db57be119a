package dev.noleak.maven.report;

/** How good or bad a status is. */
public enum Tone {
  BAD,
  /** Somebody should look at it. */
  DOUBTFUL,
  /** Nothing is known against it, nor for it. */
  OPEN,
  GOOD
}
