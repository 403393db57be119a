package example;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lets go of what it collected, whatever happens. */
class Pool implements Closeable {
  private final List<Connection> connections = new ArrayList<>();
  private final List<IOException> failures = new ArrayList<>();

  void failed(IOException cause) {
    failures.add(cause);
  }

  @Override
  public void close() throws IOException {
    failures.clear();
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
