package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work, and the messages that say why and what to do. */
class BadUseTest {
  private static final AtomicReference<@Nullable LeakScope> LEFT = new AtomicReference<>();

  private static void assertRefused(String failure, String cause, String remedy) {
    assertTrue(failure.startsWith("NoLeak: "), failure);
    assertTrue(failure.contains(cause), failure);
    assertTrue(failure.contains("Remedy: "), failure);
    assertTrue(failure.contains(remedy), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/BadUse.md"), failure);
  }

  private static Stream<Object> undying() {
    Runnable lambda = () -> {};
    return Stream.of(
        "a literal",
        1,
        'c',
        (byte) 1,
        (short) 1,
        1L,
        true,
        TimeUnit.DAYS,
        String.class,
        Optional.empty(),
        List.of(),
        lambda);
  }

  @ParameterizedTest
  @MethodSource("undying")
  void refusesWhatNeverDies(Object object) {
    LeakError error =
        assertThrows(LeakError.class, () -> LeakCheck.run(scope -> scope.track(object)));
    assertRefused(
        String.valueOf(error.getMessage()),
        "an object of " + object.getClass().getName() + " was tracked that never dies: it is ",
        "track an object that the test creates");
  }

  @Test
  void takesValuesThatDie() {
    assertDoesNotThrow(
        () ->
            LeakCheck.run(
                scope -> {
                  scope.track(new String("made by " + scope.hashCode()));
                  scope.track(Long.valueOf(1L << 40));
                  scope.track(List.of(1));
                }));
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    LeakError error =
        assertThrows(LeakError.class, () -> LeakCheck.run(scope -> scope.track(null)));
    assertRefused(
        String.valueOf(error.getMessage()), "null was tracked", "hand over the object itself");
  }

  @Test
  void refusesToTrackAfterTheEnd() throws InterruptedException {
    assertEquals(List.of(), Engine.failures(LeavingItsScope.class));
    AtomicReference<String> failure = new AtomicReference<>("");
    Thread late =
        new Thread(
            () -> {
              LeakScope left = LEFT.getAndSet(null);
              if (left != null) {
                Throwable thrown = assertThrows(LeakError.class, () -> left.track(new Object()));
                failure.set(String.valueOf(thrown.getMessage()));
              }
            },
            "late one");
    late.start();
    late.join();
    assertRefused(
        String.valueOf(failure.get()),
        "thread 'late one' tracked an object after the end of test(LeakScope)",
        "wait in the test for the threads");
  }

  @Test
  void refusesAScopeWithoutAnnotation() {
    assertRefused(
        Engine.failure(WithoutAnnotation.class),
        "test takes a LeakScope, but neither it nor its class is annotated with @NoLeak",
        "annotate the method or the class");
  }

  @Test
  void refusesStaticFields() {
    assertRefused(
        Engine.failure(OnStaticField.class),
        "@NoLeak is on the static field OnStaticField.object",
        "remove 'static'");
  }

  @Test
  void refusesFinalFields() {
    assertRefused(
        Engine.failure(OnFinalField.class),
        "@NoLeak is on the final field OnFinalField.object",
        "remove 'final'");
  }

  @Test
  void refusesPrimitiveFields() {
    assertRefused(
        Engine.failure(OnPrimitiveField.class), "holds a primitive value", "remove the annotation");
  }

  @Test
  void refusesNegativePatience() {
    assertRefused(Engine.failure(Impatient.class), "@NoLeak(patience = -1)", "0 or more");
    LeakError refused = assertThrows(LeakError.class, () -> LeakCheck.create().patience(-1));
    assertRefused(String.valueOf(refused.getMessage()), "LeakCheck.patience(-1)", "0 or more");
  }

  @ParameterizedTest
  @ValueSource(classes = {Twice.class, Never.class})
  void refusesToShowGrowthInTooFewRuns(Class<?> testCase) {
    assertRefused(Engine.failure(testCase), "cannot show growth", "use 3 or more");
  }

  @Test
  void refusesOncePerClassOnAMethod() {
    assertRefused(
        Engine.failure(OncePerMethod.class), "ONCE_PER_CLASS) is on the method", "on the class");
  }

  @Test
  void refusesStoresThatAreNotClosed() {
    String parameter = "junit.jupiter.extensions.store.close.autocloseable.enabled";
    List<String> failures =
        Engine.failures(
            Engine.run(
                LeavingItsScope.class, Path.of("target", "unused"), Map.of(parameter, "false")));
    assertRefused(failures.get(0), parameter + " is false", "remove it");
  }

  @Test
  void tellsOfConstantsByTheirTrace() {
    LeakError error =
        assertThrows(
            LeakError.class,
            () -> LeakCheck.create().patience(0).check(scope -> scope.track(Constants.CONSTANT)));
    String failure = String.valueOf(error.getMessage());
    assertTrue(
        failure.contains("BadUseTest$Constants.CONSTANT is a static field: if it is a constant"),
        failure);
  }

  static final class Constants {
    static final Object CONSTANT = new Object();

    private Constants() {}
  }

  static class LeavingItsScope {
    @NoLeak
    @Test
    void test(LeakScope scope) {
      LEFT.set(scope);
    }
  }

  static class WithoutAnnotation {
    @NoLeak private Object object = new Object();

    @Test
    void test(LeakScope scope) {
      scope.track(object);
    }
  }

  static class OnStaticField {
    @NoLeak static Object object = new Object();

    @Test
    void test() {}
  }

  static class OnFinalField {
    @NoLeak final Object object = new Object();

    @Test
    void test() {}
  }

  static class OnPrimitiveField {
    @NoLeak int number;

    @Test
    void test() {}
  }

  static class Impatient {
    @NoLeak(patience = -1)
    @Test
    void test() {}
  }

  static class Twice {
    @NoLeak(repeat = 2)
    @Test
    void test() {}
  }

  static class Never {
    @NoLeak(repeat = 0)
    @Test
    void test() {}
  }

  static class OncePerMethod {
    @NoLeak(judged = Judged.ONCE_PER_CLASS)
    @Test
    void test() {}
  }
}
