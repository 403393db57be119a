package example;

/** Inherits what another module's class keeps, and adds a slot of its own. */
class App extends Base {
  private Throwable last;

  void tried(Throwable cause) {
    last = cause;
    failed(cause);
  }

  @Override
  public void close() {
    super.close();
  }
}
