package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** {@code @NoLeak} on a field. */
class NoLeakFieldTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void judgesWhatItHoldsAtTheEndOfTheTest() {
    String failure = Engine.failure(Leaking.class);
    assertTrue(failure.contains("tracked at field Leaking.object"), failure);
    assertTrue(failure.contains("static Holders.REGISTRY"), failure);
  }

  @Test
  void passesWhatNothingElseHolds() {
    assertEquals(List.of(), Engine.failures(Passing.class));
  }

  @Test
  void judgesNothingForNull() {
    assertEquals(List.of(), Engine.failures(Empty.class));
  }

  @Test
  void judgesNothingThatAnAfterEachMethodTookOut() {
    assertEquals(List.of(), Engine.failures(Emptied.class));
  }

  @Test
  void mayJudgeWhatItHoldsAsClosed() {
    assertEquals(List.of(), Engine.failures(Closed.class));
  }

  @Test
  void judgesWhatItHeldAfterEachTestOfAnInstanceThatLivesOn() {
    assertTrue(Engine.failure(PerClass.class).contains("1 of 1 tracked object is"));
  }

  @Test
  void judgesTheFieldOfAnEnclosingInstance() {
    assertTrue(Engine.failure(Around.class).contains("tracked at field Around.object"));
  }

  static class Leaking {
    @NoLeak(patience = 0)
    Object object = "not yet";

    @Test
    void test() {
      object = new Object();
      Holders.hold(object);
    }
  }

  static class Passing {
    @NoLeak(patience = 0)
    private Object object = new Object();

    @Test
    void test() {
      assertEquals(Object.class, object.getClass());
    }
  }

  static class Empty {
    @NoLeak(patience = 0)
    @Nullable Object object;

    @Test
    void test() {
      Holders.hold(new Object());
    }
  }

  static class Emptied {
    @NoLeak(patience = 0)
    @Nullable Object object;

    @Test
    void test() {
      object = new Object();
      Holders.hold(object);
    }

    @AfterEach
    void empty() {
      object = null;
    }
  }

  static class Closed {
    @NoLeak(patience = 0, closed = true)
    Object object = new Object();

    @Test
    void test() {
      Holders.hold(object);
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClass {
    @NoLeak(patience = 0)
    @Nullable Object object;

    @Test
    void test() {
      object = new Object();
      Holders.hold(object);
    }
  }

  static class Around {
    @NoLeak(patience = 0)
    Object object = new Object();

    @org.junit.jupiter.api.Nested
    class Inner {
      @Test
      void test() {
        Holders.hold(object);
      }
    }
  }
}
