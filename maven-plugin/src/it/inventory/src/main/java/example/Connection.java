package example;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import nowhere.Transport;

public class Connection implements Transport, AutoCloseable {
  private final AtomicReference<IOException> failure = new AtomicReference<>();

  void connectionLost(IOException cause) {
    failure.compareAndSet(null, cause);
  }

  @Override
  public void close() {}
}
