package example.client;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

@NoLeak
class SessionTest {
  @Test
  void goes(LeakScope scope) {
    scope.track(new Session()).close();
  }
}
