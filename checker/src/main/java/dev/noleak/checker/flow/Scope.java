package dev.noleak.checker.flow;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.guard.Transitions;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one close method may run on its object: the slots that are judged, the methods that it
 * reaches by calls on {@code this}, and the facts that these bring about.
 *
 * @param slots the judged slots; their order numbers them
 * @param methods the methods, helpers before their callers as far as there is no cycle, close last
 * @param facts the facts; their order numbers them
 */
public record Scope(Numbered<Slot> slots, List<MethodSource> methods, Numbered<Fact> facts) {

  /** A scope in which nothing is run. */
  public static Scope ofNothing(List<Slot> slots) {
    return new Scope(Numbered.of(slots), List.of(), Numbered.of(List.of()));
  }

  /** The scope of {@code close} on an instance of exactly {@code type}. */
  public static Scope of(
      MethodSource close, ClassSymbol type, List<Slot> slots, SelfCalls calls, VisitorState state) {
    Facts facts =
        new Facts(
            new Transitions(state.context),
            field -> type.isSubClass(field.owner, state.getTypes()));
    List<MethodSource> methods = new ArrayList<>();
    Set<MethodSymbol> seen = new HashSet<>(Set.of(close.symbol()));
    // By hand and not by recursion: a chain of helpers may be thousands of calls deep.
    Deque<Frame> stack = new ArrayDeque<>();
    stack.push(Frame.of(close, calls, facts));
    while (!stack.isEmpty()) {
      Frame frame = stack.peek();
      MethodSource next = frame.callees.poll();
      if (next == null) {
        methods.add(stack.pop().method);
      } else if (seen.add(next.symbol())) {
        stack.push(Frame.of(next, calls, facts));
      }
    }
    return new Scope(Numbered.of(slots), methods, Numbered.of(facts.all()));
  }

  private record Frame(MethodSource method, Deque<MethodSource> callees) {
    static Frame of(MethodSource method, SelfCalls calls, Facts facts) {
      Deque<MethodSource> callees = new ArrayDeque<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree tree, @Nullable Void unused) {
          MethodSource callee = calls.target(tree);
          if (callee != null) {
            callees.add(callee);
            facts.note(tree, callee);
          }
          facts.note(tree);
          return super.visitMethodInvocation(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(
            MemberReferenceTree tree, @Nullable Void unused) {
          MethodSource callee = calls.target(tree);
          if (callee != null) {
            callees.add(callee);
          }
          return super.visitMemberReference(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
          facts.note(tree);
          return super.visitAssignment(tree, null);
        }
      }.scan((Tree) method.tree().getBody(), null);
      return new Frame(method, callees);
    }
  }
}
