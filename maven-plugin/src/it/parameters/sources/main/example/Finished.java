package example;

class Finished {
  private Throwable failure;
  private Object buffer = new Object();

  void failed(Throwable cause) {
    failure = cause;
  }

  boolean isBuffered() {
    return buffer != null;
  }

  void finish() {
    buffer = null;
  }
}
