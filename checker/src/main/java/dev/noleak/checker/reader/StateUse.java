package dev.noleak.checker.reader;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What can depend on whether an object is closed, by what is written in its methods: most readers
 * ask for no state, and need no control flow graph to tell what of them is reached.
 */
final class StateUse {
  private final Set<VarSymbol> states = new HashSet<>();
  private final SelfCalls calls;
  private final FieldHandles handles;
  private final IdentityHashMap<Tree, Written> written = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, Found> found = new IdentityHashMap<>();

  /**
   * @param facts what holds of a closed object
   * @param calls what its calls run
   */
  StateUse(List<Fact> facts, SelfCalls calls, Context context) {
    facts.forEach(fact -> states.add(fact.field()));
    this.calls = calls;
    this.handles = FieldHandles.of(context);
  }

  /** Whether there may be a place in {@code method} that some object does not reach. */
  boolean mayStop(MethodSource method) {
    Found found = found(method);
    return found.mayNeverReturn || (found.asks && found.branches);
  }

  /** Whether there may be an object on which {@code method} does not return. */
  boolean mayRefuse(MethodSource method) {
    Found found = found(method);
    return found.mayNeverReturn || (found.asks && found.branches && found.refuses);
  }

  private Found found(MethodSource method) {
    Found known = found.get(method.tree());
    if (known == null) {
      known = search(method);
      found.put(method.tree(), known);
    }
    return known;
  }

  private Found search(MethodSource method) {
    Found all = new Found();
    Set<Tree> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<MethodSource> waiting = new ArrayDeque<>(List.of(method));
    while (!waiting.isEmpty() && !all.mayNeverReturn) {
      MethodSource next = waiting.pop();
      if (reached.add(next.tree())) {
        Written here =
            written.computeIfAbsent(next.tree(), key -> Written.in(next, states, calls, handles));
        all.add(here);
        waiting.addAll(here.callees());
      }
    }
    return all;
  }

  /** What is written in a method and in those that it calls on the same object. */
  private static final class Found {
    private boolean asks;
    private boolean branches;
    private boolean refuses;
    private boolean mayNeverReturn;

    void add(Written one) {
      asks |= one.asks();
      branches |= one.branches();
      refuses |= one.refuses();
      mayNeverReturn |= one.mayNeverReturn();
    }
  }
}
