package dev.noleak.testkit;

import org.junit.jupiter.api.RepeatedTest;

/** The tests that {@link PassingTestBenchmark} runs. */
final class PassingTests {
  /** So many that starting JUnit is next to nothing. */
  static final int TESTS = 50;

  private PassingTests() {}

  static final class Tracked {
    @NoLeak
    @RepeatedTest(TESTS)
    void passes(LeakScope scope) {
      scope.track(new Object());
    }
  }

  static final class Bare {
    @RepeatedTest(TESTS)
    void passes() {
      PassingTestBenchmark.collectDropped();
    }
  }
}
