package dev.noleak.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code on the pages, with what it needs. {@link DocumentationTest} runs it. */
final class Examples {
  private Examples() {}

  /** Keeps its sessions until they are closed, or for ever. */
  static final class Pool {
    private static final Map<String, Session> OPEN = new HashMap<>();

    private Pool() {}

    static Session open(String name) {
      Session session = new Session(name);
      OPEN.put(name, session);
      return session;
    }

    static void clear() {
      OPEN.clear();
    }
  }

  static final class Session implements AutoCloseable {
    private final String name;
    private @Nullable Throwable failure;

    Session(String name) {
      this.name = name;
    }

    void fail(IOException cause) {
      failure = cause;
    }

    void reset() {
      failure = null;
    }

    @Override
    public void close() {
      Pool.OPEN.remove(name);
    }

    @Override
    public String toString() {
      return name + " " + failure;
    }
  }

  static final class Cache {
    static final List<SoftReference<Session>> ENTRIES = new ArrayList<>();

    private Cache() {}

    static void put(Session session) {
      ENTRIES.add(new SoftReference<>(session));
    }
  }

  static class StillReachable {
    @NoLeak
    @Test
    void sessionGoesOnceItIsClosed(LeakScope scope) {
      Session session = scope.track(Pool.open("s1"), "closed at the end");
      session.close();
    }
  }

  @NoLeak(patience = 0)
  static class TestHoldsItBad {
    private final Session session = Pool.open("s1");

    @NoLeak
    @Test
    void closes(LeakScope scope) {
      scope.track(session).close();
    }
  }

  static class TestHoldsItGood {
    private Session session = new Session("none");

    @BeforeEach
    void open() {
      session = Pool.open("s1");
    }

    @NoLeak
    @Test
    void closes(LeakScope scope) {
      scope.track(session).close();
    }
  }

  static class SuppliedArgument {
    static Stream<Supplier<Session>> sessions() {
      return Stream.of(() -> Pool.open("a"), () -> Pool.open("b"));
    }

    @NoLeak
    @ParameterizedTest
    @MethodSource("sessions")
    void closes(Supplier<Session> session, LeakScope scope) {
      scope.track(session.get()).close();
    }
  }

  static class KeepsThrowable {
    @NoLeak
    @Test
    void sessionInThePoolKeepsNoFailure(LeakScope scope) {
      Session session = scope.closed(Pool.open("s1"));
      session.fail(new IOException("reset by peer"));
      session.reset();
    }
  }

  static class MoreInstances {
    @NoLeak(Session.class)
    @Test
    void leavesNoSession() {
      try (Session session = Pool.open("s1")) {
        assertEquals("s1 null", session.toString());
      }
    }
  }

  static class Growth {
    @NoLeak(repeat = 5)
    @Test
    void leavesNothingMoreWithEachRun() {
      Pool.open("s1").close();
    }
  }

  @NoLeak(patience = 0)
  static class SoftlyHeld {
    @NoLeak(softReferences = SoftReferences.IGNORE)
    @Test
    void cacheMayKeepIt(LeakScope scope) {
      Cache.put(scope.track(new Session("s1")));
    }
  }

  @NoLeak(patience = 0)
  static class Suppressed {
    @NoLeak
    @ExpectLeak("issue 12: the pool forgets nothing")
    @Test
    void leaks(LeakScope scope) {
      scope.track(Pool.open("s1"));
    }
  }

  static class OnField {
    @NoLeak private Session session = new Session("none");

    @Test
    void closes() {
      session = Pool.open("s1");
      session.close();
    }
  }

  @Isolated
  static class Alone {
    @NoLeak(Session.class)
    @Test
    void leavesNoSession() {
      Pool.open("s1").close();
    }
  }

  static void withoutJUnit() {
    LeakCheck.run(
        scope -> {
          Session session = scope.track(Pool.open("s1"));
          session.close();
        });
  }
}
