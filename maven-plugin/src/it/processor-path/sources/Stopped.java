package example;

public class Stopped {
  private Throwable failure;
  private Object target = new Object();

  void fail(Throwable cause) {
    failure = cause;
  }

  void stop() {
    target = null;
  }
}
