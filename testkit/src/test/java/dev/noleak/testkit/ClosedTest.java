package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.Holders.Client;
import dev.noleak.testkit.Holders.Connection;
import dev.noleak.testkit.Holders.ConnectionException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Closed objects, which may live on but keep no Throwable. */
class ClosedTest {
  @AfterEach
  void letGo() {
    Holders.letGo();
  }

  private static Client failedClient() {
    Client client = new Client();
    client.fail(new ConnectionException(new Connection()));
    Holders.hold(client);
    return client;
  }

  @Test
  void failsWhereAThrowableIsKept() {
    String failure = Engine.failure(Keeping.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 1 closed object keeps a Throwable"), failure);
    assertTrue(
        failure
            .lines()
            .anyMatch(
                line ->
                    line.contains("-> Holders$Client.failure")
                        && line.endsWith(
                            ">> STORED THROWABLE  Holders$ConnectionException: closed")),
        failure);
    assertTrue(failure.contains("should have been let go"), failure);
    assertTrue(
        failure.contains(
            "What to do: Set Holders$Client.failure to null when the object is closed."),
        failure);
    assertTrue(failure.contains("https://noleak.dev/testkit/docs/KeepsThrowable.md"), failure);
  }

  @Test
  void appliesToAllThatIsTrackedIfAskedFor() {
    String failure = Engine.failure(KeepingByAttribute.class);
    assertTrue(failure.startsWith("NoLeak: 1 of 2 closed objects keeps a Throwable"), failure);
  }

  @Test
  void passesWhereTheThrowableIsCleared() {
    assertEquals(List.of(), Engine.failures(Cleared.class));
  }

  @Test
  void passesWhereOthersHoldTheThrowableToo() {
    assertEquals(List.of(), Engine.failures(HeldElsewhere.class));
  }

  @Test
  void passesWhereTheObjectIsGone() {
    assertEquals(List.of(), Engine.failures(Gone.class));
  }

  @Test
  void waitsForWhatIsClearedLate() {
    assertEquals(List.of(), Engine.failures(ClearedLate.class));
  }

  @NoLeak(patience = 0)
  static class Keeping {
    @Test
    void test(LeakScope scope) {
      scope.closed(failedClient()).close();
    }
  }

  @NoLeak(closed = true, patience = 0)
  static class KeepingByAttribute {
    @Test
    void test(LeakScope scope) {
      scope.track(failedClient()).close();
      Holders.hold(scope.track(new Connection()));
    }
  }

  @NoLeak(patience = 0)
  static class Cleared {
    @Test
    void test(LeakScope scope) {
      scope.closed(failedClient()).failure = null;
    }
  }

  @NoLeak(patience = 0)
  static class HeldElsewhere {
    @Test
    void test(LeakScope scope) {
      Client client = scope.closed(failedClient());
      if (client.failure != null) {
        Holders.hold(client.failure);
      }
    }
  }

  @NoLeak(patience = 0)
  static class Gone {
    @Test
    void test(LeakScope scope) {
      scope.closed(failedClient());
      Holders.letGo();
    }
  }

  @NoLeak
  static class ClearedLate {
    @Test
    void test(LeakScope scope) {
      Client client = scope.closed(failedClient());
      Later.run(() -> client.failure = null);
    }
  }
}
