package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapClass;
import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.heap.HeapRoot;
import dev.noleak.testkit.heap.References;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Goes breadth first over what roots hold, and remembers from where it came to each object. The
 * local variables of running methods come after all other roots, since they go by themselves. An
 * object's class comes last: that an object is held by a static field says more than that it is
 * held by way of an instance of the field's class.
 */
final class Walk {
  private static final int NEW = 0;
  private static final int SOFT = Integer.MIN_VALUE;

  private final HeapDump heap;
  private final boolean[] ignored;
  private final boolean[] seen;

  /** Where an object was reached from: its ordinal and 1; the negative of a root's number and 1. */
  private final int[] from;

  private final Ints next = new Ints();
  private final Ints soft = new Ints();

  /** Pairs: an object, and what holds it. */
  private final Ints last = new Ints();

  private final References references = new Followed();
  private int current;
  private boolean throughSoft;
  private boolean strongOnly;

  /**
   * A walk that has not begun.
   *
   * @param isIgnored classes whose instances and static fields hold nothing that counts
   */
  Walk(HeapDump heap, Predicate<HeapClass> isIgnored) {
    this.heap = heap;
    List<HeapClass> classes = heap.classes();
    ignored = new boolean[classes.size()];
    for (HeapClass type : classes) {
      ignored[type.index()] = isIgnored.test(type);
    }
    seen = new boolean[classes.size()];
    from = new int[heap.size()];
  }

  /** Takes an object out of the heap; to be called before the walk. */
  void leaveOut(int object) {
    from[object] = SOFT;
  }

  void fromRoots() {
    fromRoots(kind -> !kind.isOfMethod());
    followAll();
    fromRoots(HeapRoot.Kind::isOfMethod);
    go();
  }

  private void fromRoots(Predicate<HeapRoot.Kind> isWanted) {
    for (HeapRoot.Kind kind : HeapRoot.Kind.values()) {
      for (int root = 0; isWanted.test(kind) && root < heap.roots(); root++) {
        int target = heap.rootKind(root) == kind ? heap.rootTarget(root) : -1;
        if (target >= 0) {
          reach(target, -root - 1);
        }
      }
    }
  }

  /** Goes on with what soft references hold; to be called after {@link #fromRoots}. */
  void throughSoft() {
    throughSoft = true;
    while (!soft.isEmpty()) {
      reach(soft.take(), SOFT);
    }
    go();
  }

  /**
   * The nearest wanted object that {@code object} holds, itself and not by way of its class, and
   * that was not reached before; -1 if there is none. Ends the walk: paths from now on begin with
   * {@code object}.
   */
  int behind(int object, IntPredicate isWanted) {
    from[object] = -1;
    next.add(object);
    strongOnly = true;
    while (!next.isEmpty()) {
      current = next.take();
      if (current != object && isWanted.test(current)) {
        return current;
      }
      heap.follow(current, references);
    }
    return -1;
  }

  boolean isStrong(int object) {
    return from[object] != NEW && from[object] != SOFT;
  }

  boolean isSoft(int object) {
    return from[object] == SOFT;
  }

  Path to(int object) {
    int length = 1;
    int at = object;
    while (from[at] > 0) {
      at = from[at] - 1;
      length++;
    }
    int root = -from[at] - 1;
    int[] objects = new int[length];
    at = object;
    for (int i = length - 1; i >= 0; i--) {
      objects[i] = at;
      at = from[at] - 1;
    }
    return new Path(root, objects);
  }

  private void go() {
    do {
      followAll();
      while (!last.isEmpty()) {
        reach(last.take(), last.take());
      }
    } while (!next.isEmpty());
  }

  private void followAll() {
    while (!next.isEmpty()) {
      current = next.take();
      heap.follow(current, references);
    }
  }

  private void reach(int target, int source) {
    if (from[target] == NEW) {
      from[target] = source;
      if (!heap.isLeaf(target)) {
        next.add(target);
      }
    }
  }

  private int source() {
    return throughSoft ? SOFT : current + 1;
  }

  private final class Followed implements References {
    @Override
    public boolean instance(HeapClass type) {
      if (ignored[type.index()]) {
        return false;
      }
      if (!seen[type.index()]) {
        seen[type.index()] = true;
        ofClass(heap.ordinal(type));
      }
      return true;
    }

    @Override
    public boolean itself(HeapClass type) {
      return !ignored[type.index()];
    }

    @Override
    public void strong(int target) {
      reach(target, source());
    }

    @Override
    public void soft(int target) {
      if (throughSoft) {
        reach(target, SOFT);
      } else if (!strongOnly) {
        soft.add(target);
      }
    }

    @Override
    public void ofClass(int target) {
      if (from[target] == NEW && !strongOnly) {
        last.add(target);
        last.add(source());
      }
    }
  }
}
