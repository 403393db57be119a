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
  private final HeapDump heap;
  private final boolean[] ignored;
  private final boolean[] seen;
  private final Origins origins;

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
    origins = new Origins(heap.size());
  }

  /** Takes an object out of the heap; to be called before the walk. */
  void leaveOut(int object) {
    origins.set(object, Origins.soft());
  }

  void fromRoots() {
    fromRoots(kind -> !kind.isOfMethod());
    followAll();
    fromRoots(HeapRoot.Kind::isOfMethod);
    go();
  }

  /** Goes on with what soft references hold; to be called after {@link #fromRoots}. */
  void throughSoft() {
    throughSoft = true;
    while (!soft.isEmpty()) {
      reach(soft.take(), Origins.soft());
    }
    go();
  }

  /**
   * The nearest wanted object that {@code object} holds, itself and not by way of its class, and
   * that was not reached before; -1 if there is none. Ends the walk: paths from now on begin with
   * {@code object}.
   */
  int behind(int object, IntPredicate isWanted) {
    origins.set(object, Origins.root(0));
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

  Origins origins() {
    return origins;
  }

  private void fromRoots(Predicate<HeapRoot.Kind> isWanted) {
    for (HeapRoot.Kind kind : HeapRoot.Kind.values()) {
      for (int root = 0; isWanted.test(kind) && root < heap.roots(); root++) {
        int target = heap.rootKind(root) == kind ? heap.rootTarget(root) : -1;
        if (target >= 0) {
          reach(target, Origins.root(root));
        }
      }
    }
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
    if (origins.isNew(target)) {
      origins.set(target, source);
      if (!heap.isLeaf(target)) {
        next.add(target);
      }
    }
  }

  private int source() {
    return throughSoft ? Origins.soft() : Origins.object(current);
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
        reach(target, Origins.soft());
      } else if (!strongOnly) {
        soft.add(target);
      }
    }

    @Override
    public void ofClass(int target) {
      if (origins.isNew(target) && !strongOnly) {
        last.add(target);
        last.add(source());
      }
    }
  }
}
