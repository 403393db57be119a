package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapClass;
import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.heap.HeapRoot;
import dev.noleak.testkit.heap.Reference;
import dev.noleak.testkit.trace.Folding.Folded;
import java.util.ArrayList;
import java.util.List;

/** Makes of a path through the heap one that people read. */
final class TraceBuilder {
  private static final int LONGEST_MESSAGE = 120;
  private static final int LONGEST_THREAD = 60;

  private final HeapDump heap;
  private final Folding folding;

  TraceBuilder(HeapDump heap) {
    this.heap = heap;
    this.folding = new Folding(heap);
  }

  LeakTrace build(Path path) {
    List<Hop> hops = hops(path);
    int begin = lastStatic(hops);
    List<Step> steps = new ArrayList<>();
    int at = Math.max(begin, 0);
    while (at < hops.size()) {
      Folded folded = folding.fold(hops, at);
      if (folded == null) {
        steps.add(step(hops.get(at)));
        at++;
      } else {
        int target = hops.get(folded.end() - 1).to();
        steps.add(step(folded.owner(), folded.holding(), folded.name(), target));
        at = folded.end();
      }
    }
    Root root = begin < 0 ? root(path) : staticRoot(hops.get(begin));
    int[] objects = path.objects();
    return new LeakTrace(root, steps, heap.typeName(objects[objects.length - 1]));
  }

  boolean isThrowable(int object) {
    HeapClass type = heap.classOf(object);
    return type != null && type.isA("java.lang.Throwable");
  }

  private List<Hop> hops(Path path) {
    int[] objects = path.objects();
    List<Hop> hops = new ArrayList<>(objects.length);
    for (int i = 1; i < objects.length; i++) {
      Reference by = heap.between(objects[i - 1], objects[i]);
      if (by == null) {
        throw new IllegalStateException("A path with a reference that is not in the heap");
      }
      hops.add(new Hop(objects[i - 1], by, objects[i]));
    }
    return hops;
  }

  /** Before a static field, a path only tells how the virtual machine came to its class. */
  private static int lastStatic(List<Hop> hops) {
    int last = hops.size() - 1;
    while (last >= 0 && !hops.get(last).isStatic()) {
      last--;
    }
    return last;
  }

  private Root root(Path path) {
    HeapRoot root = heap.root(path.root());
    String thread = root.thread() < 0 ? null : threadName(root.thread());
    Root.Kind kind = Root.Kind.valueOf(root.kind().name());
    return new Root(kind, thread, root.frame(), heap.typeName(path.objects()[0]));
  }

  private static Root staticRoot(Hop first) {
    return new Root(Root.Kind.STATIC, null, null, first.by().declaring());
  }

  private String threadName(int thread) {
    int name = heap.reference(thread, "name");
    String text = name < 0 ? null : heap.text(name, LONGEST_THREAD + 1);
    return text == null ? "" : Escapes.cut(text, LONGEST_THREAD);
  }

  private Step step(Hop hop) {
    Reference by = hop.by();
    return switch (by.kind()) {
      case FIELD -> step(by.declaring(), Holding.FIELD, by.field(), hop.to());
      case STATIC_FIELD -> step(by.declaring(), Holding.STATIC_FIELD, by.field(), hop.to());
      case ELEMENT -> step(by.declaring(), Holding.ELEMENT, Integer.toString(by.index()), hop.to());
      case CLASS, OF_CLASS -> step(by.declaring(), Holding.CLASS, "", hop.to());
      case LOADER -> step(by.declaring(), Holding.LOADER, "", hop.to());
    };
  }

  private Step step(String owner, Holding holding, String name, int target) {
    boolean isThrowable = isThrowable(target);
    String message = isThrowable ? message(target) : "";
    return new Step(owner, holding, name, heap.typeName(target), isThrowable, message);
  }

  private String message(int throwable) {
    int message = heap.reference(throwable, "detailMessage");
    String text = message < 0 ? null : heap.text(message, LONGEST_MESSAGE + 1);
    return text == null ? "" : Escapes.cut(text, LONGEST_MESSAGE);
  }
}
