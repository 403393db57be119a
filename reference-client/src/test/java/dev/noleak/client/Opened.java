package dev.noleak.client;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What a test of TestNG's has opened, to be closed in reverse. */
final class Opened {
  private final Deque<AutoCloseable> all = new ConcurrentLinkedDeque<>();

  <T extends AutoCloseable> T add(T opened) {
    all.push(opened);
    return opened;
  }

  void closeAll() throws Exception {
    for (AutoCloseable next = all.poll(); next != null; next = all.poll()) {
      next.close();
    }
  }
}
