package example;

class Dead implements AutoCloseable {
  private Throwable failure;

  void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {}
}
