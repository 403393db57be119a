package example;

public class Clean implements AutoCloseable {
  private Throwable failure;

  void fail(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {
    failure = null;
  }
}
