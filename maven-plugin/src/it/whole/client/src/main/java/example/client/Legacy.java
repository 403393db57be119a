package example.client;

/** Is in the baseline. */
class Legacy implements AutoCloseable {
  private Exception failure;

  void fail(Exception failure) {
    this.failure = failure;
  }

  boolean hasFailed() {
    return failure != null;
  }

  @Override
  public void close() {}
}
