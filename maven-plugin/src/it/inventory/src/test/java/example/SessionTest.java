package example;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

class SessionTest {
  @NoLeak
  @Test
  void keepsNothing(LeakScope scope) {
    Session session = scope.closed(new Pool().open());
    session.close();
  }

  @Test
  void opens() {
    try (Connection connection = new Connection()) {}
  }
}
