package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** {@code @NoLeak(SomeType.class)}: instances that nobody tracks. */
class TypesTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void failsForAnInstanceThatIsHeld() {
    String failure = Engine.failure(Leaking.class);
    assertTrue(
        failure.startsWith("NoLeak: more instances of TypesTest$Session are reachable than before"),
        failure);
    assertTrue(failure.contains("(1 strongly held, 0 before the test)"), failure);
    assertTrue(failure.contains("static Holders.REGISTRY"), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/MoreInstances.md"), failure);
  }

  @Test
  void countsSubtypes() {
    String failure = Engine.failure(LeakingSubtype.class);
    assertTrue(failure.contains("=> TypesTest$LongSession"), failure);
  }

  @Test
  void addsTheTypesOfTheMethodToThoseOfTheClass() {
    assertTrue(Engine.failure(OnMethodAndClass.class).contains("TypesTest$Session are"));
  }

  @Test
  void passesWhatIsLetGoEvenByTheInstance() {
    assertEquals(List.of(), Engine.failures(Passing.class));
  }

  @Test
  void passesWhatWasThereBefore() {
    Holders.hold(new Session());
    assertEquals(List.of(), Engine.failures(Passing.class));
  }

  @Test
  void countsWhatTheInstanceMakesOfItself() {
    assertEquals(1, Engine.failures(LeakingInConstructor.class).size());
  }

  @Test
  void countsOverAClassThatIsJudgedOnce() {
    assertEquals(1, Engine.failures(LeakingOncePerClass.class).size());
    Holders.letGo();
    assertEquals(1, Engine.failures(LeakingPerClass.class).size());
  }

  static class Session {}

  static class LongSession extends Session {}

  static class Other {}

  @NoLeak(value = Session.class, patience = 0)
  static class Leaking {
    @Test
    void test() {
      Holders.hold(new Session());
    }
  }

  @NoLeak(value = Session.class, patience = 0)
  static class LeakingSubtype {
    @Test
    void test() {
      Holders.hold(new LongSession());
    }
  }

  @NoLeak(value = Session.class, patience = 0)
  static class OnMethodAndClass {
    @NoLeak(Other.class)
    @Test
    void test() {
      Holders.hold(new Session());
    }
  }

  @NoLeak(value = Session.class, patience = 0)
  static class Passing {
    private Session session = new Session();

    @Test
    void test() {
      session = new LongSession();
      assertEquals(LongSession.class, session.getClass());
    }
  }

  @NoLeak(value = Session.class, patience = 0)
  static class LeakingInConstructor {
    LeakingInConstructor() {
      Holders.hold(new Session());
    }

    @Test
    void test() {}
  }

  @NoLeak(value = Session.class, patience = 0, judged = Judged.ONCE_PER_CLASS)
  static class LeakingOncePerClass {
    @Test
    void first() {
      Holders.hold(new Session());
    }

    @Test
    void second() {
      Holders.hold(new Session());
    }
  }

  @NoLeak(value = Session.class, patience = 0)
  @TestInstance(Lifecycle.PER_CLASS)
  static class LeakingPerClass {
    @Test
    void first() {
      Holders.hold(new Session());
    }

    @Test
    void second() {
      Holders.hold(new Session());
    }
  }
}
