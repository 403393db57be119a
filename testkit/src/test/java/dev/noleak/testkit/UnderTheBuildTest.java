package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Used as by anybody: run by what runs this build, and not by an engine of our own. */
@NoLeak(value = Holders.Client.class, patience = 0)
class UnderTheBuildTest {
  @NoLeak private Object object = new Object();

  @AfterAll
  static void letGo() {
    Holders.letGo();
  }

  @AfterEach
  void usesItsField() {
    assertEquals(Object.class, object.getClass());
  }

  @Test
  void passes(LeakScope scope) {
    Holders.Client client = new Holders.Client();
    client.fail(new Holders.ConnectionException(scope.track(new Holders.Connection())));
    scope.closed(client).close();
  }

  @ExpectLeak("on purpose")
  @Test
  void leaks(LeakScope scope) {
    Holders.Client client = new Holders.Client();
    client.fail(new Holders.ConnectionException(scope.track(new Holders.Connection())));
    Holders.hold(client);
  }
}
