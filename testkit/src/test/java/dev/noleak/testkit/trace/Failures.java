package dev.noleak.testkit.trace;

import org.jspecify.annotations.Nullable;

/** Objects that hold Throwables, and that Throwables hold. */
@SuppressWarnings({"unused", "UnusedVariable"})
final class Failures {
  private static final Watched WATCHED = Shapes.WATCHED;

  static Object cause =
      new IllegalStateException("outer", new Carrier("inner", WATCHED.thing("cause")));
  static Object suppressed = suppress(new Carrier("second", WATCHED.thing("suppressed")));
  static Object message = new Carrier("line\nnext \u001b[31m \u202e!", WATCHED.thing("message"));
  static Object longMessage = new Carrier("x".repeat(500), WATCHED.thing("long message"));
  static Object itself = WATCHED.watch("Throwable", new Carrier("itself", ""));
  static Object client = WATCHED.watch("client", new Client(new Carrier("closed", "")));
  static Object open = WATCHED.watch("client without", new Client(null));
  static Object shared = new Carrier("shared", "");
  static Object sharing = WATCHED.watch("client of shared", new Client((Exception) shared));
  static Object deep = WATCHED.watch("deep client", new Client(new Carrier("a", new Client(null))));

  private Failures() {}

  static final class Carrier extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Object source;

    Carrier(String message, Object source) {
      super(message);
      this.source = source;
    }
  }

  static final class Client {
    final @Nullable Exception failure;

    Client(@Nullable Exception failure) {
      this.failure = failure;
    }
  }

  private static Exception suppress(Exception other) {
    Exception first = new Exception("first");
    first.addSuppressed(other);
    return first;
  }
}
