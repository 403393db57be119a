package example;

public class Clean implements AutoCloseable {
  private Throwable opened = new Throwable("opened here");

  @Override
  public void close() {
    opened = null;
  }
}
