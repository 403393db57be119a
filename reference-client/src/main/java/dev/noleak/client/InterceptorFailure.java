package dev.noleak.client;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What became of a call whose interceptors had no response for it. */
final class InterceptorFailure {
  private InterceptorFailure() {}

  /** What they failed with, as data; where it was thrown is all that is left of its stack. */
  static Failure of(@Nullable Throwable thrown, String method, String authority) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (cause instanceof HttpException known) {
      return known.failure();
    }
    return new Failure(Outcome.INTERCEPTOR_FAILED, method, authority, 0, -1, 1, detail(cause));
  }

  private static String detail(@Nullable Throwable cause) {
    if (cause == null) {
      return "no response";
    }
    StackTraceElement[] stack = cause.getStackTrace();
    return stack.length == 0 ? cause.toString() : cause + " at " + stack[0];
  }
}
