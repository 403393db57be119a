package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is let go after the test. */
class PatienceTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void waitsAsLongAsItIsTold() {
    assertEquals(List.of(), Engine.failures(Patient.class));
  }

  @Test
  void waitsNoLonger() {
    assertTrue(Engine.failure(Impatient.class).contains("still reachable"));
  }

  @NoLeak(patience = 30_000)
  static class Patient {
    @Test
    void test(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
      Later.run(Holders::letGo);
    }
  }

  @NoLeak(patience = 30_000)
  static class Impatient {
    @NoLeak(patience = 1)
    @Test
    void test(LeakScope scope) {
      Holders.hold(scope.track(new Object()));
    }
  }
}
