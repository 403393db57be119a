package dev.noleak.maven.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ParallelTest {
  private static final Progress SILENT = new Progress(Duration.ofMinutes(1), line -> {});

  @Test
  void keepsTheOrder() throws IOException {
    List<Integer> items = IntStream.range(0, 1000).boxed().toList();
    assertEquals(
        items.stream().map(each -> each * 2).toList(),
        new Parallel(4, SILENT).map(items, () -> each -> each * 2));
  }

  @Test
  void hasAWorkerForEachThread() throws IOException {
    AtomicInteger workers = new AtomicInteger();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CyclicBarrier together = new CyclicBarrier(3);
    new Parallel(3, SILENT)
        .map(
            List.of(1, 2, 3),
            () -> {
              workers.incrementAndGet();
              return each -> {
                threads.add(Thread.currentThread());
                await(together);
                return each;
              };
            });
    assertEquals(3, workers.get());
    assertEquals(3, threads.size());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysHowFarItHasCome() throws IOException {
    CountDownLatch told = new CountDownLatch(1);
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Progress progress =
        new Progress(
            Duration.ofMillis(1),
            line -> {
              lines.add(line);
              if (line.equals("NoLeak: 1,499 of 1,500 files")) {
                told.countDown();
              }
            });
    new Parallel(1, progress)
        .map(
            Collections.nCopies(1500, told),
            () -> {
              AtomicInteger done = new AtomicInteger();
              return latch -> done.incrementAndGet() == 1500 ? wait(latch) : "";
            });
    assertEquals("NoLeak: 1,499 of 1,500 files", lines.get(lines.size() - 1));
  }

  private static String wait(CountDownLatch latch) {
    try {
      latch.await();
      return "";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failsWithItsWork() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                new Parallel(2, SILENT)
                    .map(
                        List.of(1, 2, 3),
                        () ->
                            each -> {
                              throw new UnsupportedOperationException("no " + each);
                            }));
    assertInstanceOf(UnsupportedOperationException.class, failure.getCause());
  }

  @Test
  void stopsWhereItIsInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedIOException.class,
        () -> new Parallel(1, SILENT).map(List.of(1), () -> each -> wait(new CountDownLatch(1))));
    assertEquals(true, Thread.interrupted());
  }
}
