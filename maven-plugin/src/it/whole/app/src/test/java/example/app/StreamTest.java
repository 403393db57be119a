package example.app;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import example.client.Stream;
import org.junit.jupiter.api.Test;

/** Proves something of another module's class. */
class StreamTest {
  @NoLeak
  @Test
  void goesWithItsFailure(LeakScope scope) {
    Stream stream = scope.track(new Stream());
    stream.fail(scope.track(new IllegalStateException("cut")));
    stream.close();
  }
}
