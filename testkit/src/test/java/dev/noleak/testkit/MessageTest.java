package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.testkit.Holders.Client;
import dev.noleak.testkit.Holders.Connection;
import dev.noleak.testkit.Holders.ConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole text of a failure. */
class MessageTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  @Test
  void showsThePathWithTheStoredThrowable() {
    String failure =
        Engine.failure(Leaking.class)
            .replaceAll("java:\\d+", "java:LINE")
            .replaceAll("leak id [0-9a-f]{8}", "leak id ID");
    assertEquals(
        """
        NoLeak: 1 of 2 tracked objects is still reachable
          Holders$Connection  "closed at the end"   tracked at MessageTest.java:LINE

          static Holders.REGISTRY                     HashMap
            -> HashMap["c0"]                          Holders$Client
            -> Holders$Client.failure              >> STORED THROWABLE  Holders$ConnectionException: closed
            -> Holders$ConnectionException.source
            => Holders$Connection                     should have been collected
          leak id ID   dump: none kept
          Why: A heap dump shows the strong path that holds it.
          What to do: Set Holders$Client.failure to null once the object is done.
          See https://noleak.dev/testkit/docs/StillReachable.md

        To suppress: @ExpectLeak("reason") on a test whose leak is known, @SkipLeakCheck("reason") on one that is not to be judged."""
            .replace("\n", System.lineSeparator()),
        failure);
  }

  @NoLeak(patience = 0)
  static class Leaking {
    @Test
    void test(LeakScope scope) {
      Client client = new Client();
      Holders.hold(client);
      Connection connection = scope.track(new Connection(), "closed at the end");
      client.fail(new ConnectionException(connection));
      scope.track(new Connection());
    }
  }
}
