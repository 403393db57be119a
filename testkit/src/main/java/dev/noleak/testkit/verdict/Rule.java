package dev.noleak.testkit.verdict;

/** What an object is judged by. */
public enum Rule {
  /** It must be collected. */
  COLLECTED,
  /** It may live on, but no Throwable may be held through it. */
  CLOSED,
  /** No more instances of its class may be held than there were before. */
  INSTANCES,
  /** The instances of its class may not grow with each run of the test. */
  GROWTH
}
