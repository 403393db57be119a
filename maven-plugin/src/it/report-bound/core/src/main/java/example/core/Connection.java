package example.core;

class Connection implements AutoCloseable {
  private Exception failure;

  void fail(Exception failure) {
    this.failure = failure;
  }

  @Override
  public void close() {
    failure = null;
  }
}
