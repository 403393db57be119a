package dev.noleak.maven.inventory;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;

/** The same work on many items, by several threads that take the next item as they are ready. */
final class Parallel {
  /**
   * What recursive visits of deeply nested code need; of a stack only what is used takes memory.
   */
  private static final long STACK = 64L << 20;

  private final int threads;
  private final Progress progress;

  Parallel(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * The results for {@code items}, in their order.
   *
   * @param worker makes what does the work, once for each thread
   */
  <I, R> List<R> map(List<I> items, Supplier<Function<I, R>> worker) throws InterruptedIOException {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads, task -> new Thread(null, task, "noleak-inventory", STACK));
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(
                () -> {
                  Function<I, R> work = worker.get();
                  for (int at = next.getAndIncrement();
                      at < items.size() && !Thread.currentThread().isInterrupted();
                      at = next.getAndIncrement()) {
                    results.set(at, work.apply(items.get(at)));
                    done.incrementAndGet();
                  }
                }));
      }
      for (Future<?> each : running) {
        await(each, done, items.size());
      }
    } finally {
      executor.shutdownNow();
    }
    List<R> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(results.get(i));
    }
    return all;
  }

  private void await(Future<?> work, AtomicInteger done, int all) throws InterruptedIOException {
    while (true) {
      try {
        work.get(progress.every().toNanos(), TimeUnit.NANOSECONDS);
        return;
      } catch (TimeoutException e) {
        progress.tell(done.get(), all);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException(
            "interrupted after %d of %d files".formatted(done.get(), all));
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
