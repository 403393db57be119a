package dev.noleak.testkit.heap;

import java.io.Serial;
import java.util.Objects;

/**
 * A heap dump that cannot be read. Its message names the file, the place in it, what is wrong there
 * and what to do.
 */
public final class HeapDumpException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Says {@code message}, with no cause. */
  public HeapDumpException(String message) {
    super(message);
  }

  /** Says {@code message}; {@code cause} is what the file system said. */
  public HeapDumpException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
