package dev.noleak.checker.flow;

/** The analysis cannot be sure of a body, so nothing is said of the method that leads to it. */
public final class GiveUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason which body, and what of it
   */
  public GiveUpException(String reason) {
    super(reason);
  }

  /**
   * @param reason which body, and what of it
   * @param cause what the library made of it
   */
  public GiveUpException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
