package dev.noleak.testkit.trace;

import dev.noleak.testkit.trace.Watched.Thing;
import java.lang.ref.Reference;
import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Objects held by threads that wait until they are let go. */
final class Threads implements AutoCloseable {
  private static final Watched WATCHED = Shapes.WATCHED;

  private final CountDownLatch end = new CountDownLatch(1);
  private static final ThreadLocal<@Nullable Object> LOCAL = new ThreadLocal<>();
  private static final ThreadLocal<@Nullable Object> INHERITED = new InheritableThreadLocal<>();

  static Threads start() throws InterruptedException {
    Threads threads = new Threads();
    CountDownLatch begun = new CountDownLatch(2);
    Thread thread = new Thread(() -> threads.hold(begun), "shapes");
    thread.start();
    Thread locking = new Thread(() -> threads.lock(begun), "locking");
    WATCHED.watch("thread", locking);
    locking.start();
    begun.await();
    return threads;
  }

  /** Begins a virtual thread, where there are such. */
  boolean startVirtual() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try {
      Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
      start.invoke(null, (Runnable) () -> holdVirtually(begun));
    } catch (ReflectiveOperationException e) {
      return false;
    }
    begun.await();
    return true;
  }

  private void hold(CountDownLatch begun) {
    LOCAL.set(WATCHED.thing("ThreadLocal"));
    INHERITED.set(WATCHED.thing("InheritableThreadLocal"));
    Thing thing = WATCHED.thing("Java local");
    try {
      begun.countDown();
      await();
    } finally {
      Reference.reachabilityFence(thing);
    }
  }

  private void lock(CountDownLatch begun) {
    synchronized (WATCHED.thing("monitor")) {
      begun.countDown();
      await();
    }
  }

  private void holdVirtually(CountDownLatch begun) {
    Thing thing = WATCHED.thing("virtual thread's local");
    try {
      begun.countDown();
      await();
    } finally {
      Reference.reachabilityFence(thing);
    }
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
  }
}
