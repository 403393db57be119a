package dev.noleak.testkit;

/** Carries an object, as the exceptions of clients do. */
public final class CarryingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The object. */
  public final transient Object carried;

  /** One that carries {@code carried}. */
  public CarryingException(Object carried) {
    this.carried = carried;
  }
}
