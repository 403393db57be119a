package example;

public class Base implements AutoCloseable {
  private Throwable failure;

  protected void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {}
}
