package dev.noleak.maven.outcome;

/** There is no verdict; the message says in one line what is missing, where, and what helps. */
public final class NotAnalysedException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotAnalysedException(String message) {
    super(message);
  }

  public NotAnalysedException(String message, Throwable cause) {
    super(message, cause);
  }
}
