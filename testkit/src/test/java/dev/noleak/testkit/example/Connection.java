package dev.noleak.testkit.example;

import org.jspecify.annotations.Nullable;

/** Goes back to its pool when it is closed, and keeps what it failed with. */
final class Connection implements AutoCloseable {
  private @Nullable Throwable failure;

  void failed(Throwable cause) {
    failure = cause;
  }

  @Nullable Throwable failure() {
    return failure;
  }

  @Override
  public void close() {
    Pool.IDLE.add(this);
  }
}
