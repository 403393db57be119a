package example;

public class Quiet implements AutoCloseable {
  @SuppressWarnings("CloseKeepsThrowable")
  private Throwable field;

  void fail(Throwable cause) {
    field = cause;
  }

  @Override
  public void close() {}

  static class OnMethod implements AutoCloseable {
    private Throwable failure;

    void fail(Throwable cause) {
      failure = cause;
    }

    @Override
    @SuppressWarnings("CloseKeepsThrowable")
    public void close() {}
  }

  @SuppressWarnings("CloseKeepsThrowable")
  static class OnClass implements AutoCloseable {
    private Throwable failure;

    void fail(Throwable cause) {
      failure = cause;
    }

    @Override
    public void close() {}
  }
}
