package example;

/** Lets go of everything but what it failed with. */
final class Connection implements AutoCloseable {
  private Throwable failure;

  void fail(Throwable failure) {
    this.failure = failure;
  }

  void check() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    Pool.giveBack(this);
  }
}
