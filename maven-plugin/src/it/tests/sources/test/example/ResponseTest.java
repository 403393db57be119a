package example;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

class ResponseTest {
  @NoLeak(patience = 0)
  @Test
  void goesThoughTheServerCutIt(LeakScope scope) {
    Connection connection = Pool.connect();
    Response response = scope.track(new Response(connection), "dropped by its user");
    response.cutByServer();
    connection.close();
    System.out.println("printed by a test");
  }

  @NoLeak
  @Test
  void goesOnceItIsRead(LeakScope scope) {
    Connection connection = Pool.connect();
    scope.track(new Response(connection));
    connection.close();
  }

  @Test
  void isNobodysBusinessHere() {
    throw new AssertionError("not a @NoLeak test");
  }
}
