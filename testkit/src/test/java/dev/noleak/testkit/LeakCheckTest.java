package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The check without JUnit. */
class LeakCheckTest {
  private static final LeakCheck CHECK = LeakCheck.create().patience(0);

  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void failsForWhatIsHeld() {
    LeakError error =
        assertThrows(
            LeakError.class,
            () -> CHECK.check(scope -> Holders.hold(scope.track(new Object(), "done"))));
    String failure = String.valueOf(error.getMessage());
    assertTrue(failure.startsWith("NoLeak: 1 of 1 tracked object is still reachable"), failure);
    assertTrue(failure.contains("Object  \"done\"   tracked at LeakCheckTest.java:"), failure);
    assertTrue(failure.contains("static Holders.REGISTRY"), failure);
    assertTrue(failure.endsWith("StillReachable.md"), failure);
  }

  @Test
  void passesWhatIsLetGo() {
    List<Object> ran = new ArrayList<>();
    LeakCheck.run(
        scope -> {
          scope.track(new Object());
          ran.add("once");
        });
    assertEquals(List.of("once"), ran);
  }

  @Test
  void throwsWhatTheBodyThrowsAndJudgesNothing() {
    assertThrows(
        IOException.class,
        () ->
            LeakCheck.run(
                scope -> {
                  Holders.hold(scope.track(new Object()));
                  throw new IOException("by itself");
                }));
  }

  @Test
  void tellsOfWhatTheBodyCaptures() {
    Object captured = new Object();
    LeakError error =
        assertThrows(LeakError.class, () -> CHECK.check(scope -> scope.track(captured)));
    String failure = String.valueOf(error.getMessage());
    assertTrue(failure.contains("Your test holds it: "), failure);
    assertEquals(Object.class, captured.getClass());
  }

  @Test
  void judgesSoftReferencesAsAskedFor() {
    LeakCheck check = CHECK.softReferences(SoftReferences.FAIL);
    assertThrows(
        LeakError.class,
        () ->
            check.check(
                scope ->
                    Holders.hold(new java.lang.ref.SoftReference<>(scope.track(new Object())))));
  }

  @Test
  void refusesNegativePatience() {
    assertThrows(LeakError.class, () -> LeakCheck.create().patience(-1));
  }
}
