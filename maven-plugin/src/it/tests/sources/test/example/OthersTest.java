package example;

import dev.noleak.testkit.ExpectLeak;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoLeak(patience = 1)
class OthersTest {
  @Disabled("for another day")
  @Test
  void waits() {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void counts(int each) {}

  @TestFactory
  Stream<DynamicTest> makes(LeakScope scope) {
    scope.track(new Object());
    return Stream.of(DynamicTest.dynamicTest("one of many", () -> {}));
  }

  @DisplayName("has a name of its own")
  @Test
  void named() {}

  @ExpectLeak("until it is mended")
  @Test
  void leaks(LeakScope scope) {
    Pool.giveBack(scope.track(Pool.connect()));
  }

  @Nested
  class Inside {
    @Test
    void runsToo() {}
  }

  /** Judged when the class ends: the failure is the class's. */
  @Nested
  @TestInstance(Lifecycle.PER_CLASS)
  class Together {
    @Test
    void leaks(LeakScope scope) {
      Pool.giveBack(scope.track(Pool.connect()));
    }
  }

  @Nested
  class Broken {
    @BeforeAll
    static void breaks() {
      throw new IllegalStateException("no database");
    }

    @Test
    void neverRuns() {}
  }

  /** What surefire does not take for a test of its own either. */
  @NoLeak
  static class Example {
    @Test
    void isNoTest() {
      throw new AssertionError("an example of a test");
    }
  }
}
