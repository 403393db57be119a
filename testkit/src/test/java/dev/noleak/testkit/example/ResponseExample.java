package dev.noleak.testkit.example;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

/** No test by its name, since it fails. */
public class ResponseExample {
  @NoLeak
  @Test
  void responseGoesThoughTheServerCutIt(LeakScope scope) {
    Connection connection = Pool.connect();
    Response response = scope.track(new Response(connection), "dropped by its user");
    response.cutByServer();
    connection.close();
  }
}
