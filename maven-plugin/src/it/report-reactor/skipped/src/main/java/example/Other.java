package example;

public class Other implements AutoCloseable {
  private Throwable failure;

  protected void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {}
}
