package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that the test itself holds: still a failure, but one that says so. */
class TestHoldsItTest {
  private static CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    InStaticField.object = null;
    end.countDown();
    end = new CountDownLatch(1);
  }

  private static void assertTold(Class<?> testCase, String holder, String remedy) {
    String failure = Engine.failure(testCase);
    assertTrue(failure.contains("What to do: Your test holds it: " + holder), failure);
    assertTrue(failure.contains(remedy), failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/TestHoldsIt.md"), failure);
  }

  @Test
  void tellsOfItsFinalField() {
    assertTold(
        InFinalField.class, "its field TestHoldsItTest$InFinalField.object.", "Remove 'final'");
  }

  @Test
  void tellsOfItsStaticField() {
    assertTold(
        InStaticField.class,
        "its static field TestHoldsItTest$InStaticField.object.",
        "Set the field to null in an @AfterEach");
  }

  @Test
  void tellsOfALocalOfItsThreads() {
    assertTold(InThread.class, "a local variable in ", "Let the threads that the test started end");
  }

  @Test
  void tellsOfAnArgument() {
    assertTold(
        InArgument.class,
        "what runs the test has it on its stack, as an argument",
        "Make the object in");
  }

  @Test
  void tellsOfAnotherExtensionsStore() {
    assertTold(
        InStore.class, "an extension keeps it in a store of JUnit.", "use the store of the test");
  }

  @Test
  void waitsForTheStoreOfTheTest() {
    assertEquals(List.of(), Engine.failures(InStoreOfTest.class));
  }

  /** Keeps what a test makes for the whole class. */
  static class Keeping implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      ExtensionContext type = context.getParent().orElseThrow();
      type.getStore(Namespace.GLOBAL)
          .put("object", ((InStore) context.getRequiredTestInstance()).object);
    }
  }

  @NoLeak(patience = 0)
  @ExtendWith(Keeping.class)
  static class InStore {
    Object object = new Object();

    @Test
    void test(LeakScope scope) {
      scope.track(object);
    }
  }

  /** Keeps an object in the store of the test, which is closed before the verdict. */
  static class KeepingForTest implements BeforeEachCallback, ParameterResolver {
    @Override
    public void beforeEach(ExtensionContext context) {
      AutoCloseable close = Holders::letGo;
      context.getStore(Namespace.GLOBAL).put("close", close);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Holders.Connection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Holders.Connection connection = new Holders.Connection();
      Holders.hold(connection);
      return connection;
    }
  }

  @NoLeak(patience = 0)
  @ExtendWith(KeepingForTest.class)
  static class InStoreOfTest {
    @Test
    void test(Holders.Connection connection, LeakScope scope) {
      scope.track(connection);
    }
  }

  @NoLeak(patience = 0)
  static class InFinalField {
    private final Object object = new Object();

    @Test
    void test(LeakScope scope) {
      scope.track(object);
    }
  }

  @NoLeak(patience = 0)
  static class InStaticField {
    private static @Nullable Object object;

    @Test
    void test(LeakScope scope) {
      object = new Object();
      scope.track(object);
    }
  }

  @NoLeak(patience = 0)
  static class InThread {
    @Test
    void test(LeakScope scope) throws InterruptedException {
      CountDownLatch begun = new CountDownLatch(1);
      Thread thread =
          new Thread(
              () -> {
                Object local = scope.track(new Object());
                begun.countDown();
                await();
                // Used once more, so that a compiler must keep it.
                assertEquals(Object.class, local.getClass());
              });
      thread.setDaemon(true);
      thread.start();
      begun.await();
    }

    private static void await() {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @NoLeak(patience = 0)
  static class InArgument {
    static Stream<List<Object>> objects() {
      return Stream.of(List.of(new Object()));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void test(List<Object> object, LeakScope scope) {
      scope.track(object);
    }
  }
}
