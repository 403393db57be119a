package dev.noleak.testkit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds objects in our tests: code under test, as it were. */
final class Holders {
  static final Map<String, Object> REGISTRY = new HashMap<>();

  private Holders() {}

  static void hold(Object object) {
    REGISTRY.put("c" + REGISTRY.size(), object);
  }

  static void letGo() {
    REGISTRY.clear();
  }

  /** Keeps the Throwable that it failed with, as those do that this project is about. */
  static final class Client implements AutoCloseable {
    @Nullable Throwable failure;

    void fail(Throwable cause) {
      failure = cause;
    }

    @Override
    public void close() {}
  }

  static final class Connection {}

  /** Carries the connection that it is about. */
  static final class ConnectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Connection source;

    ConnectionException(Connection source) {
      super("closed");
      this.source = source;
    }
  }
}
