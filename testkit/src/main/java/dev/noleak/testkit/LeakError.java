package dev.noleak.testkit;

/** A leak, or what cannot be judged. The message is the leak trace. It holds no object. */
public final class LeakError extends AssertionError {
  private static final long serialVersionUID = 1L;

  LeakError(String message) {
    super(message);
  }
}
