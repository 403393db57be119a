package example.client;

/** As the connection was, and mended. */
public class Stream implements AutoCloseable {
  private Throwable failure;

  public void fail(Throwable failure) {
    this.failure = failure;
  }

  void check() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    failure = null;
  }
}
