package example.client;

import java.util.ArrayList;
import java.util.List;

/** Lets go of everything but what it failed with, and waits for the next user. */
public class Connection implements AutoCloseable {
  private static final List<Connection> IDLE = new ArrayList<>();

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
    IDLE.add(this);
  }
}
