package dev.noleak.testkit;

/**
 * Takes the objects that a test hands over, without holding them.
 *
 * <p>Safe for use by several threads until the test ends. Nothing is asked of the objects: not
 * {@code toString()}, {@code hashCode()} or {@code equals()}.
 *
 * <p>All methods throw {@link LeakError} for what can never be judged: null, a value that never
 * dies (a string literal, a cached number, an enum constant, a class), and after the end of the
 * test.
 */
public interface LeakScope {
  /** The {@code object} must be collected after the test. Returns it. */
  default <T> T track(T object) {
    return track(object, "");
  }

  /**
   * The {@code object} must be collected after the test. Returns it.
   *
   * @param reason why it must go; stands in the failure
   */
  <T> T track(T object, String reason);

  /**
   * The {@code object} was closed, or will be by the end of the test: it may live on, in a pool
   * say, but no Throwable may be held through it that nothing else holds. Returns it.
   */
  <T> T closed(T object);
}
