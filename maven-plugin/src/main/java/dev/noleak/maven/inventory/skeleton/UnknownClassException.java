package dev.noleak.maven.inventory.skeleton;

/** No test was written, since there is no such closeable class among the sources that were read. */
public final class UnknownClassException extends NotWrittenException {
  private static final long serialVersionUID = 1L;

  public UnknownClassException(String message) {
    super(message);
  }
}
