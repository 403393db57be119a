package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
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
      WeakReference<Object> reference = new WeakReference<>(new Object());
      System.gc();
      assertTrue(reference.refersTo(null));
    }
  }
}
