package dev.noleak.checker.reader;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether there can be a state in which a method does not return, by what is written in it: most
 * helpers have neither a throw nor a loop, and need no control flow graph to be asked.
 */
final class MayRefuse {
  /** What goes through the elements of something always ends; other loops wait for a state. */
  private static final Set<Tree.Kind> REFUSING =
      Set.of(Tree.Kind.THROW, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP);

  private final SelfCalls calls;
  private final IdentityHashMap<Tree, Boolean> known = new IdentityHashMap<>();

  MayRefuse(SelfCalls calls) {
    this.calls = calls;
  }

  /** Whether {@code method} or one that it calls on the same object has a throw or a loop. */
  boolean in(MethodSource method) {
    Boolean may = known.get(method.tree());
    if (may == null) {
      may = search(method);
      known.put(method.tree(), may);
    }
    return may;
  }

  private boolean search(MethodSource method) {
    Scanner scanner = new Scanner();
    scanner.reach(method);
    while (!scanner.found && !scanner.waiting.isEmpty()) {
      MethodSource next = scanner.waiting.pop();
      scanner.found = known.getOrDefault(next.tree(), false);
      scanner.scan(next.tree().getBody(), null);
    }
    if (!scanner.found) {
      scanner.reached.forEach(tree -> known.put(tree, false));
    }
    return scanner.found;
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<Tree> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<MethodSource> waiting = new ArrayDeque<>();
    private boolean found;

    void reach(MethodSource method) {
      if (reached.add(method.tree())) {
        waiting.push(method);
      }
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      found |= tree != null && REFUSING.contains(tree.getKind());
      return found ? null : super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      MethodSource target = calls.target(tree);
      found |= target == null && Preconditions.isOne(tree);
      if (target != null) {
        reach(target);
      }
      return super.visitMethodInvocation(tree, null);
    }
  }
}
