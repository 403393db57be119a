package dev.noleak.maven.outcome;

/** What somebody gave is not what it should be; the message says what, why, and what helps. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    super(message);
  }

  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
