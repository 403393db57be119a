package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @NoLeak(repeat = n)}: instances that grow with each run. */
class RepeatTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void failsWhereInstancesGrowWithEachRun() {
    String failure = Engine.failure(Growing.class);
    assertTrue(
        failure.startsWith("NoLeak: instances of RepeatTest$Entry grow with each run"), failure);
    assertTrue(failure.contains("(live instances after each run: 2, 4, 6, 8)"), failure);
    assertTrue(failure.contains("static Holders.REGISTRY"), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/GrowsWithEachRun.md"), failure);
  }

  @Test
  void passesACacheThatTheFirstRunFills() {
    assertEquals(List.of(), Engine.failures(Caching.class));
  }

  @Test
  void passesGrowthThatEnds() {
    assertEquals(List.of(), Engine.failures(Ending.class));
  }

  @Test
  void runsTheBodyOfATemplateWithItsArguments() {
    Engine.run(Parameterized.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(1).failed(1));
  }

  @Test
  void failsLikeItsBodyInWhateverRun() {
    assertEquals(List.of("third run"), Engine.failures(Failing.class));
  }

  static class Entry {}

  static class Growing {
    @NoLeak(repeat = 4, patience = 0)
    @Test
    void test() {
      Holders.hold(new Entry());
      Holders.hold(new Entry());
    }
  }

  static class Caching {
    @NoLeak(repeat = 3, patience = 0)
    @Test
    void test() {
      Holders.REGISTRY.computeIfAbsent("failure", key -> new IllegalStateException());
      Holders.REGISTRY.computeIfAbsent("entry", key -> new Entry());
    }
  }

  static class Ending {
    @NoLeak(repeat = 4, patience = 0)
    @Test
    void test() {
      if (Holders.REGISTRY.size() < 3) {
        Holders.hold(new Entry());
      }
    }
  }

  static class Parameterized {
    @NoLeak(repeat = 3, patience = 0)
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void test(boolean leaks) {
      if (leaks) {
        Holders.hold(new Entry());
      }
    }
  }

  static class Failing {
    @NoLeak(repeat = 3)
    @Test
    void test() {
      Holders.hold(new Object());
      if (Holders.REGISTRY.size() == 3) {
        throw new AssertionError("third run");
      }
    }
  }
}
