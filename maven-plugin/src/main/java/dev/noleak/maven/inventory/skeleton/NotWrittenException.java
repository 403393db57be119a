package dev.noleak.maven.inventory.skeleton;

/** No test was written; the message says why, and what helps. */
public class NotWrittenException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotWrittenException(String message) {
    super(message);
  }
}
