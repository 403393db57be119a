package dev.noleak.testkit;

/** When the objects of a test are judged. */
public enum Judged {
  /**
   * After each test method: the failure is that method's own. Where the test instance lives on,
   * with {@code Lifecycle.PER_CLASS}, this is at its end all the same.
   */
  EACH_METHOD,
  /**
   * At the end of the test class, with one collection for all its methods: the failure is the
   * class's.
   */
  ONCE_PER_CLASS
}
