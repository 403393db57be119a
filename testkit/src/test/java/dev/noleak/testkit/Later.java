package dev.noleak.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does what clients do that let go late. */
final class Later {
  private static final long MILLIS = 150;

  private Later() {}

  static void run(Runnable action) {
    var unused =
        CompletableFuture.runAsync(
            action, CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS));
  }
}
