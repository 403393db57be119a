package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Events;

/** What becomes of a test case with one test. */
final class Outcomes {
  private Outcomes() {}

  /** The message of the leak that its test fails with. */
  static String leak(Class<?> testCase) {
    Events tests = Engine.run(testCase).testEvents();
    tests.assertStatistics(count -> count.started(1).failed(1));
    Throwable failure =
        tests
            .failed()
            .list()
            .get(0)
            .getRequiredPayload(TestExecutionResult.class)
            .getThrowable()
            .orElseThrow();
    return String.valueOf(assertInstanceOf(LeakError.class, failure).getMessage());
  }

  static void assertPasses(Class<?> testCase) {
    EngineExecutionResults results = Engine.run(testCase);
    assertEquals(List.of(), Engine.failures(results));
    results.testEvents().assertStatistics(count -> count.started(1).succeeded(1));
  }
}
