package example;

class Readable implements AutoCloseable {
  private Throwable failure;

  void failed(Throwable cause) {
    failure = cause;
  }

  Throwable failure() {
    return failure;
  }

  @Override
  public void close() {}
}
