package example;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@NoLeak(patience = 1)
class FirstTest {
  private static Object held;

  @Test
  void leaks(LeakScope scope) {
    held = scope.track(new Object());
  }

  @Test
  void passes() {}

  @Nested
  class Inside {
    @Test
    void passes() {}
  }
}
