package example;

class Reason implements AutoCloseable {
  private Throwable failure;
  private boolean closed;

  void failed(Throwable cause) {
    failure = cause;
  }

  void use() {
    if (closed) {
      throw new IllegalStateException("closed", failure);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
