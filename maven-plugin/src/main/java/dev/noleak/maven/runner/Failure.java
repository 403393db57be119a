package dev.noleak.maven.runner;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A Throwable in words alone: whoever kept it would keep what it carries.
 *
 * @param type the name of its class, or empty
 * @param isAssertion whether it is an AssertionError: what a test says, and not what befell it
 * @param message its message, or the reason of what was skipped, or empty
 * @param trace all that it prints, or empty
 */
public record Failure(String type, boolean isAssertion, String message, String trace) {
  public static final Failure NONE = because("");

  /** A reason without a Throwable. */
  public static Failure because(String reason) {
    return new Failure("", false, reason, "");
  }

  static Failure of(Throwable thrown) {
    String type = thrown.getClass().getName();
    boolean isAssertion = thrown instanceof AssertionError;
    try {
      String message = thrown.getMessage();
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace, true));
      return new Failure(type, isAssertion, message == null ? "" : message, trace.toString());
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Its getMessage() is somebody's code too. JUnit would only log what that throws, and a test
      // that failed would be missing.
      return new Failure(type, isAssertion, "", type);
    }
  }
}
