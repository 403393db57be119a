package dev.noleak.client;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Netty's detector of buffers that nobody gave back, which keeps its reports for {@link NettyLeaks}
 * where Netty's own only logs them. Named to Netty by a system property, as its detectors are made
 * when its classes are loaded, whichever test comes first.
 */
public final class LeakRecorder<T> extends ResourceLeakDetector<T> {
  private static final List<LeakRecorder<?>> ALL = new CopyOnWriteArrayList<>();
  private static final Queue<String> REPORTS = new ConcurrentLinkedQueue<>();

  /** For Netty, which looks for this constructor. */
  public LeakRecorder(Class<?> type, int interval) {
    super(type, interval);
    ALL.add(this);
  }

  /** For older versions of Netty; today's complains where it is missing. */
  public LeakRecorder(Class<?> type, int interval, long active) {
    this(type, interval);
  }

  /** All reports since the last call; what was collected already is reported first. */
  static List<String> take() {
    ALL.forEach(LeakRecorder::report);
    List<String> taken = new ArrayList<>();
    for (String next = REPORTS.poll(); next != null; next = REPORTS.poll()) {
      taken.add(next);
    }
    return taken;
  }

  @Override
  protected boolean needReport() {
    return true;
  }

  @Override
  protected void reportTracedLeak(String type, String records) {
    REPORTS.add(type + " was not released" + records);
  }

  @Override
  protected void reportUntracedLeak(String type) {
    REPORTS.add(type + " was not released");
  }

  /** A detector reports when it is given the next thing to track. */
  private void report() {
    @SuppressWarnings("unchecked") // It is only watched.
    T something = (T) new Object();
    ResourceLeakTracker<T> tracker = track(something);
    if (tracker != null) {
      tracker.close(something);
    }
  }
}
