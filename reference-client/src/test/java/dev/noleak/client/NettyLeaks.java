package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class after which Netty finds a buffer that nobody gave back. Registered for all
 * classes by {@code META-INF/services}.
 */
public final class NettyLeaks implements AfterAllCallback {
  private static final int ATTEMPTS = 20;

  @Override
  public void afterAll(ExtensionContext context) {
    check();
  }

  /** For tests that are not JUnit's. */
  static void check() {
    List<String> reports = collected();
    if (!reports.isEmpty()) {
      fail("Netty: " + String.join("\n", reports));
    }
  }

  /** The reports on all that can be collected now. */
  static List<String> collected() {
    // What the first collection finds is enqueued before what the second one finds.
    collect();
    collect();
    return LeakRecorder.take();
  }

  private static void collect() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    PhantomReference<Object> canary = new PhantomReference<>(new Object(), queue);
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        System.gc();
        if (queue.remove(1_000) == canary) {
          return;
        }
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    fail("This JVM collects nothing when it is asked to, so no lost buffer can be found.");
  }
}
