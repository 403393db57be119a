package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Which test fails, in each form that a test can have. */
class LifecycleTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  private static void assertTests(Class<?> testCase, int succeeded, int failed) {
    EngineExecutionResults results = Engine.run(testCase);
    results
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(succeeded).failed(failed));
    results.containerEvents().assertStatistics(statistics -> statistics.failed(0));
  }

  @Test
  void failsTheMethodWhoseObjectIsHeld() {
    assertTests(OnMethods.class, 2, 1);
  }

  @Test
  void holdsForAllMethodsOfTheClassAndOfNestedOnes() {
    assertTests(OnClass.class, 1, 3);
  }

  @Test
  void holdsForSubclasses() {
    assertTests(Inheriting.class, 0, 1);
  }

  @Test
  void judgesEachInvocationOfTemplates() {
    assertTests(Templates.class, 3, 2);
  }

  @Test
  void judgesTheFactoryOfDynamicTests() {
    EngineExecutionResults results = Engine.run(Dynamic.class);
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(2).failed(0));
    results.containerEvents().assertStatistics(statistics -> statistics.failed(1));
  }

  @Test
  void judgesEachInvocationOfAParameterizedClass() {
    assertTests(OnParameterizedClass.class, 2, 1);
  }

  @Test
  void letsGoOfWhatFieldsHold() {
    assertTests(InFields.class, 1, 0);
  }

  @Test
  void takesObjectsInLifecycleMethods() {
    assertEquals(1, Engine.failures(BeforeTest.class).size());
  }

  @Test
  void judgesWhatBelongsToTheClassAtItsEnd() {
    EngineExecutionResults results = Engine.run(BeforeClass.class);
    results.testEvents().assertStatistics(statistics -> statistics.succeeded(1).failed(0));
    results.containerEvents().assertStatistics(statistics -> statistics.failed(1));
  }

  static class OnMethods {
    @NoLeak(patience = 0)
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @NoLeak(patience = 0)
    @Test
    void passes(LeakScope scope) {
      scope.track(new Object());
    }

    @Test
    void isNotAsked() {
      Holders.hold(new Object());
    }
  }

  @NoLeak(patience = 0)
  static class OnClass {
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Nested
    class Inner {
      @Test
      void leaks(LeakScope scope) {
        Holders.hold(scope.track(new Object()));
      }

      @NoLeak
      @Test
      void leaksToo(LeakScope scope) {
        Holders.hold(scope.track(new Object()));
      }

      @Test
      void passes(LeakScope scope) {
        scope.track(new Object());
      }
    }
  }

  static class Inheriting extends Base {}

  @NoLeak(patience = 0)
  abstract static class Base {
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }

  @NoLeak(patience = 0)
  static class Templates {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void parameterized(boolean leaks, LeakScope scope) {
      Object object = scope.track(new Object());
      if (leaks) {
        Holders.hold(object);
      }
    }

    @RepeatedTest(2)
    void repeated(LeakScope scope) {
      scope.track(new Object());
    }

    @RepeatedTest(1)
    void repeatedAndLeaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }

  static class Dynamic {
    @NoLeak(patience = 0)
    @TestFactory
    Stream<DynamicTest> tests(LeakScope scope) {
      return Stream.of(
          DynamicTest.dynamicTest("leaks", () -> Holders.hold(scope.track(new Object()))),
          DynamicTest.dynamicTest("passes", () -> scope.track(new Object())));
    }
  }

  @ParameterizedClass
  @ValueSource(strings = {"passes", "leaks", "passes too"})
  @NoLeak(patience = 0)
  static class OnParameterizedClass {
    @Parameter private String word = "";

    @Test
    void test(LeakScope scope) {
      Object object = scope.track(new Object());
      if (word.equals("leaks")) {
        Holders.hold(object);
      }
    }
  }

  @NoLeak(patience = 0)
  static class InFields extends WithField {
    private Object inClass = new Object();

    @Nested
    class Inner {
      private Object inNested = new Object();

      @Test
      void test(LeakScope scope) {
        scope.track(inNested);
        scope.track(inClass);
        scope.track(inSuper);
      }
    }
  }

  static class WithField {
    Object inSuper = new Object();
  }

  @NoLeak(patience = 0)
  static class BeforeTest {
    @BeforeEach
    void before(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void test() {}
  }

  @NoLeak(patience = 0)
  static class BeforeClass {
    @BeforeAll
    static void before(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void test(LeakScope scope) {
      scope.track(new Object());
    }
  }
}
