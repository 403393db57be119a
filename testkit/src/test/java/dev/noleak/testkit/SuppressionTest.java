package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code @ExpectLeak} and {@code @SkipLeakCheck}. */
class SuppressionTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void passesALeakThatIsExpectedWithANote() {
    assertEquals(
        List.of("NoLeak: leaks(LeakScope) leaks as expected: issue 12"),
        Engine.notes(Expected.class));
    assertEquals(List.of(), Engine.failures(Expected.class));
  }

  @Test
  void failsOnceAnExpectedLeakIsGone() {
    String failure = Engine.failure(Mended.class);
    assertTrue(failure.startsWith("NoLeak: passes(LeakScope) no longer leaks"), failure);
    assertTrue(failure.contains("@ExpectLeak(\"issue 13\")"), failure);
    assertTrue(failure.contains("remove @ExpectLeak"), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/NoLongerLeaks.md"), failure);
  }

  @Test
  void expectsTheLeaksOfOneMethodAmongThoseOfItsClass() {
    String failure = Engine.failure(ExpectedInClass.class);
    assertEquals(2, failure.split("tracked at", -1).length, failure);
  }

  @Test
  void doesNotJudgeWhatIsSkipped() {
    assertEquals(List.of(), Engine.failures(Skipped.class));
    assertEquals(
        List.of("NoLeak: leaks(LeakScope) is not judged: needs a server"),
        Engine.notes(Skipped.class));
  }

  static class Expected {
    @NoLeak(patience = 0)
    @ExpectLeak("issue 12")
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }

  static class Mended {
    @NoLeak(patience = 0)
    @ExpectLeak("issue 13")
    @Test
    void passes(LeakScope scope) {
      scope.track(new Object());
    }
  }

  @NoLeak(judged = Judged.ONCE_PER_CLASS, patience = 0)
  static class ExpectedInClass {
    @ExpectLeak("issue 14")
    @Test
    void expected(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }

    @Test
    void unexpected(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }

  @NoLeak(patience = 0)
  @SkipLeakCheck("needs a server")
  static class Skipped {
    @Test
    void leaks(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }
}
