package dev.noleak.maven.run;

import dev.noleak.maven.runner.Failure;
import dev.noleak.maven.runner.TestName;

/**
 * How one test ended, or one class that failed as a whole.
 *
 * @param failure why it failed or was skipped
 */
public record Outcome(TestName test, Status status, long millis, Failure failure) {
  private static final String LEAK = "dev.noleak.testkit.LeakError";

  /** Whether the failure is a leak: its message is all that there is to say. */
  boolean isLeak() {
    return failure.type().equals(LEAK);
  }

  /** Whether it is nothing to tell of while tests run: a class that passed. */
  public boolean isUntold() {
    return !test.isTest() && status == Status.PASSED;
  }

  /** Whether the test itself found something wrong. */
  public boolean isAssertion() {
    return failure.isAssertion();
  }
}
