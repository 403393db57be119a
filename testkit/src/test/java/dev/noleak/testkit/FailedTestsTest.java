package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that failed by themselves: what runs them keeps their Throwables, so they are not judged.
 */
class FailedTestsTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void judgesNoTestThatFailed() {
    List<String> failures = Engine.failures(Failing.class);
    assertEquals(2, failures.size());
    assertTrue(failures.stream().allMatch("by itself"::equals), failures.toString());
  }

  @Test
  void judgesNoTestThatWasAborted() {
    Engine.run(Aborted.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.aborted(1).failed(0));
  }

  @Test
  void judgesNoFactoryWhoseTestFailed() {
    assertEquals(List.of("by itself"), Engine.failures(FailingDynamic.class));
  }

  @NoLeak(patience = 0)
  static class Failing {
    @Test
    void inItsBody(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
      throw new AssertionError("by itself");
    }

    @Nested
    class After {
      @Test
      void test(LeakScope scope) {
        Holders.hold(scope.track(new Object()));
      }

      @AfterEach
      void after() {
        throw new AssertionError("by itself");
      }
    }
  }

  @NoLeak(patience = 0)
  static class Aborted {
    @Test
    void test(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
      abort();
    }
  }

  static class FailingDynamic {
    @NoLeak(patience = 0)
    @TestFactory
    DynamicTest test(LeakScope scope) {
      return DynamicTest.dynamicTest(
          "fails",
          () -> {
            Holders.hold(scope.track(new Object()));
            throw new AssertionError("by itself");
          });
    }
  }
}
