package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.SoftReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Objects that only soft references hold. */
class SoftReferencesTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void tellsOfThemInANote() {
    assertEquals(List.of(), Engine.failures(ByDefault.class));
    List<String> notes = Engine.notes(ByDefault.class);
    assertEquals(1, notes.size());
    assertTrue(
        notes.get(0).contains("Only soft references hold it: it would go before memory is out."));
  }

  @Test
  void failsForThemIfAskedFor() {
    String failure = Engine.failure(Failing.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 2 tracked objects is softly reachable"), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/SoftlyHeld.md"), failure);
  }

  @Test
  void ignoresThemIfAskedFor() {
    assertEquals(List.of(), Engine.failures(Ignoring.class));
    assertEquals(List.of(), Engine.notes(Ignoring.class));
  }

  @NoLeak(patience = 0)
  static class ByDefault {
    @Test
    void test(LeakScope scope) {
      Holders.hold(new SoftReference<>(scope.track(new Object())));
    }
  }

  @NoLeak(patience = 0, softReferences = SoftReferences.FAIL)
  static class Failing {
    @Test
    void test(LeakScope scope) {
      Holders.hold(new SoftReference<>(scope.track(new Object())));
      scope.track(new Object());
    }
  }

  @NoLeak(patience = 0, softReferences = SoftReferences.IGNORE)
  static class Ignoring {
    @Test
    void test(LeakScope scope) {
      Holders.hold(new SoftReference<>(scope.track(new Object())));
    }
  }
}
