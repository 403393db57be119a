package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Tests that run at the same time. */
class ParallelTest {
  private static final Map<String, String> PARALLEL =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
  private static final int TESTS = 40;

  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  private static EngineExecutionResults run(Class<?> testCase) {
    return Engine.run(testCase, Path.of("target", "noleak-tests"), PARALLEL);
  }

  @Test
  void failsThoseThatLeakAndNoOthers() {
    run(EachMethod.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(TESTS - 4).failed(4));
  }

  @Test
  void failsTheClassThatIsJudgedOnce() {
    EngineExecutionResults results = run(OncePerClass.class);
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(TESTS).failed(0));
    assertEquals(4, Engine.failures(results).get(0).split("is still reachable", -1).length - 1);
  }

  private static void leakInOneOfTen(LeakScope scope, RepetitionInfo repetition) {
    Object object = scope.track(new Object());
    if (repetition.getCurrentRepetition() % 10 == 0) {
      synchronized (Holders.REGISTRY) {
        Holders.hold(object);
      }
    }
  }

  @NoLeak(patience = 0)
  static class EachMethod {
    @RepeatedTest(TESTS)
    void test(LeakScope scope, RepetitionInfo repetition) {
      leakInOneOfTen(scope, repetition);
    }
  }

  @NoLeak(patience = 0, judged = Judged.ONCE_PER_CLASS)
  static class OncePerClass {
    @RepeatedTest(TESTS)
    void test(LeakScope scope, RepetitionInfo repetition) {
      leakInOneOfTen(scope, repetition);
    }
  }
}
