package example.client;

/** Keeps what it failed with, which its test does not provoke. */
public class Session implements AutoCloseable {
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
