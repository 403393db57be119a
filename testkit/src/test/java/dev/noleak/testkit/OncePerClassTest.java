package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Verdicts at the end of a class, because it is asked for or because its instance lives on. */
class OncePerClassTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  private static String failureOfClass(Class<?> testCase, int tests) {
    EngineExecutionResults results = Engine.run(testCase);
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(tests).failed(0));
    List<String> failures = Engine.failures(results);
    assertEquals(1, failures.size(), failures.toString());
    return failures.get(0);
  }

  private static void assertPasses(Class<?> testCase) {
    assertEquals(List.of(), Engine.failures(testCase));
  }

  @Test
  void failsTheClassWithAllThatItsMethodsLeak() {
    String failure = failureOfClass(Asked.class, 3);
    assertEquals(2, failure.split("1 of 1 tracked object", -1).length - 1, failure);
  }

  @Test
  void leavesTheObjectsOfFailedTestsOut() {
    assertEquals(List.of("by itself"), Engine.failures(AskedAndFailing.class));
  }

  @Test
  void failsTheClassWhoseInstanceLivesOn() {
    String failure = failureOfClass(PerClass.class, 1);
    assertTrue(failure.contains("static Holders.REGISTRY"), failure);
  }

  @Test
  void letsGoOfWhatTheInstanceHolds() {
    assertPasses(PerClassWithField.class);
  }

  @Test
  void waitsForAnOuterInstanceThatLivesOn() {
    assertPasses(PerClassAround.class);
  }

  @Test
  void judgesNothingOfTheClassOnceATestFailed() {
    assertEquals(List.of("by itself"), Engine.failures(PerClassAndFailing.class));
  }

  @Test
  void leavesTheObjectsOfTestsOutThatAnotherExtensionFails() {
    assertEquals(List.of("by another"), Engine.failures(FailedByAnother.class));
  }

  @Test
  void asksForFewCollectionsHoweverManyTestsThereAre() {
    long before = collections();
    Engine.run(Thousand.class).testEvents().assertStatistics(tests -> tests.succeeded(1_000));
    assertTrue(collections() - before <= 20, () -> collections() - before + " collections");
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  @NoLeak(judged = Judged.ONCE_PER_CLASS)
  static class Thousand {
    @RepeatedTest(1_000)
    void lets(LeakScope scope) {
      scope.track(new Object());
    }
  }

  @NoLeak(judged = Judged.ONCE_PER_CLASS, patience = 0)
  static class Asked {
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void leaksToo(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void passes(LeakScope scope) {
      scope.track(new Object());
    }
  }

  @NoLeak(judged = Judged.ONCE_PER_CLASS, patience = 0)
  static class AskedAndFailing {
    @Test
    void fails(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
      throw new AssertionError("by itself");
    }

    @Test
    void passes(LeakScope scope) {
      scope.track(new Object());
    }
  }

  /** The extension is there for the method alone, and the class fails all the same. */
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClass {
    @NoLeak(patience = 0)
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  @NoLeak(patience = 0)
  static class PerClassWithField {
    private Object object = new Object();

    @Test
    void first(LeakScope scope) {
      scope.track(object);
    }

    @Test
    void second(LeakScope scope) {
      scope.track(object);
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  @NoLeak(patience = 0)
  static class PerClassAround {
    private Object object = new Object();

    @BeforeEach
    void before(LeakScope scope) {
      object = scope.track(new Object());
    }

    @Nested
    class Inner {
      @Test
      void test(LeakScope scope) {
        scope.track(object);
      }
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  @NoLeak(patience = 0)
  static class PerClassAndFailing {
    PerClassAndFailing(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void fails() {
      throw new AssertionError("by itself");
    }
  }

  /** Its callback runs after ours, for it is registered before. */
  static class FailingAfterEach implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
      throw new AssertionError("by another");
    }
  }

  @ExtendWith(FailingAfterEach.class)
  @NoLeak(judged = Judged.ONCE_PER_CLASS, patience = 0)
  static class FailedByAnother {
    @Test
    void test(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }
}
