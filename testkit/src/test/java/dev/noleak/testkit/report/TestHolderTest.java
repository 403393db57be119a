package dev.noleak.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.testkit.trace.Holding;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Root;
import dev.noleak.testkit.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holders that cannot be made in a test without waiting for the end of a whole run. */
class TestHolderTest {
  private static final TestGround GROUND = new TestGround(Set.of("a.PoolTest"), "main");

  private static Optional<String> holder(
      @Nullable String thread, @Nullable String frame, Step... steps) {
    Root.Kind kind = frame == null ? Root.Kind.STATIC : Root.Kind.JAVA_LOCAL;
    LeakTrace trace = new LeakTrace(new Root(kind, thread, frame, "a.Root"), List.of(steps), "a.B");
    return TestHolder.in(trace, GROUND).map(TestHolder::what);
  }

  private static Step field(String owner) {
    return new Step(owner, Holding.FIELD, "f", "a.B", false, "");
  }

  @Test
  void isSurefiresListOfFailures() {
    assertEquals(
        Optional.of("what runs the tests keeps it, in the failure of another test most likely"),
        holder(null, null, field("org.apache.maven.surefire.api.report.Failures")));
  }

  @Test
  void isAStoreOfJUnit() {
    assertEquals(
        Optional.of("an extension keeps it in a store of JUnit"),
        holder(
            "main",
            "org.junit.Task.run(Task.java:1)",
            field("org.junit.platform.engine.support.store.NamespacedHierarchicalStore")));
  }

  @Test
  void isTheStackOfTheThreadThatJudges() {
    assertEquals(
        Optional.of(
            "what runs the test has it on its stack, as an argument of a parameterized test most likely"),
        holder("main", "java.util.Spliterator.next(Spliterator.java:1)"));
  }

  @Test
  void isNoStackOfAnotherThread() {
    assertEquals(Optional.empty(), holder("pool-1", "a.Pool.run(Pool.java:1)"));
  }

  @Test
  void isAMethodOfTheTestInAnyThread() {
    assertEquals(
        Optional.of("a local variable in a.PoolTest.lambda$1(PoolTest.java:4)"),
        holder("pool-1", "a.PoolTest.lambda$1(PoolTest.java:4)"));
    assertEquals(Optional.empty(), holder("pool-1", "a.PoolTester.run(PoolTester.java:4)"));
  }

  @Test
  void isAFieldOfTheTestWithTheCollectionInIt() {
    assertEquals(
        Optional.of("its field PoolTest.f"),
        holder(null, null, field("a.PoolTest"), field("java.util.ArrayList")));
  }

  @Test
  void isNoFieldOfTheTestWithTheCodeUnderTestInIt() {
    assertEquals(
        Optional.empty(),
        holder(null, null, field("a.PoolTest"), field("a.Server"), field("java.util.ArrayList")));
  }

  @Test
  void isNoClassBesideTheTest() {
    assertEquals(Optional.empty(), holder(null, null, field("a.PoolTest$Pool")));
  }
}
