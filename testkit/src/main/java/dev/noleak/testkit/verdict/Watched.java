package dev.noleak.testkit.verdict;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;

/** The marker of an object under watch, by whose {@code id} the object is known in a heap dump. */
public final class Watched extends WeakReference<Object> {
  private static final AtomicInteger LAST = new AtomicInteger();

  private final int id = LAST.incrementAndGet();
  private final Subject subject;

  public Watched(Object object, Subject subject) {
    super(object);
    this.subject = subject;
  }

  /** The name of this class, which is in every later dump: asking for it initializes it. */
  static String typeName() {
    return Watched.class.getName();
  }

  public int id() {
    return id;
  }

  public Subject subject() {
    return subject;
  }

  /** Whether the object was collected. Asks without making it reachable for a moment. */
  public boolean isGone() {
    return refersTo(null);
  }
}
