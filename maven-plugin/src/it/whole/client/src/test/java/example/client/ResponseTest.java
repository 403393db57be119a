package example.client;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import org.junit.jupiter.api.Test;

class ResponseTest {
  @NoLeak(patience = 0)
  @Test
  void goesThoughTheServerCutIt(LeakScope scope) {
    try (Response response = scope.track(new Response(new Connection()))) {
      response.cutByServer();
    }
  }
}
