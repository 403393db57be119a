package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.flow.Refusals;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.source.Mentions;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the body of a close method may end, before a clear that comes later. */
final class Endings {
  private final ClassSymbol type;
  private final Set<Symbol> slots;
  private final SelfCalls calls;
  private final VisitorState state;

  /**
   * @param type the class of the object that is closed
   * @param slots the fields that are to be cleared
   */
  Endings(ClassSymbol type, Set<Symbol> slots, VisitorState state) {
    this.type = type;
    this.slots = slots;
    this.calls = new SelfCalls(type, state);
    this.state = state;
  }

  /**
   * How many statements {@code block} begins with that only refuse to close: an object that is not
   * closed then is still in use, and keeps its slots.
   */
  int refusals(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    int count = 0;
    while (count < statements.size() && isRefusal(statements.get(count))) {
      count++;
    }
    return count;
  }

  private boolean isRefusal(StatementTree statement) {
    return statement instanceof IfTree choice
        && choice.getElseStatement() == null
        && isThrow(choice.getThenStatement())
        && !mayBeIn(choice.getCondition())
        && Refusals.areAll(choice, slots)
        && !asksHelper(choice.getThenStatement());
  }

  /** Whether what is thrown comes of a slot by a call on the same object. */
  private boolean asksHelper(StatementTree thrown) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree node, @Nullable Void unused) {
        MethodSource helper = calls.target(node);
        if (helper != null) {
          Scope.of(helper, type, List.of(), calls, state)
              .methods()
              .forEach(run -> found[0] |= Mentions.in(run.tree().getBody(), slots));
        }
        return super.visitMethodInvocation(node, null);
      }
    }.scan(thrown, null);
    return found[0];
  }

  private static boolean isThrow(StatementTree statement) {
    return statement instanceof BlockTree block
        ? block.getStatements().size() == 1 && isThrow(block.getStatements().get(0))
        : statement instanceof ThrowTree;
  }

  /**
   * Whether the method may end in {@code tree}: not by an exception that nobody declared and no
   * helper is seen to pass on.
   */
  boolean mayBeIn(Tree tree) {
    boolean[] ends = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitReturn(ReturnTree node, @Nullable Void unused) {
        ends[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitThrow(ThrowTree node, @Nullable Void unused) {
        ends[0] = true;
        return null;
      }

      @Override
      public @Nullable Void visitTry(TryTree node, @Nullable Void unused) {
        // Closing its resources may throw, and nothing in the tree says so.
        ends[0] |= !node.getResources().isEmpty();
        return super.visitTry(node, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree node, @Nullable Void unused) {
        note(node);
        ends[0] |= passesOn(calls.target(node));
        return super.visitMethodInvocation(node, null);
      }

      @Override
      public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void unused) {
        note(node);
        return super.visitNewClass(node, null);
      }

      @Override
      public @Nullable Void visitLambdaExpression(
          LambdaExpressionTree node, @Nullable Void unused) {
        return null;
      }

      @Override
      public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
        return null;
      }

      private void note(ExpressionTree call) {
        ends[0] |=
            ASTHelpers.getSymbol(call) instanceof MethodSymbol method
                && method.getThrownTypes().stream().anyMatch(Endings.this::isChecked);
      }
    }.scan(tree, null);
    return ends[0];
  }

  /** Whether {@code helper}, or what it calls in turn, throws because of another exception. */
  private boolean passesOn(@Nullable MethodSource helper) {
    if (helper == null) {
      return false;
    }
    for (MethodSource run : Scope.of(helper, type, List.of(), calls, state).methods()) {
      if (!Refusals.areAll(run.tree().getBody(), slots)) {
        return true;
      }
    }
    return false;
  }

  private boolean isChecked(Type thrown) {
    return !state.getTypes().isSubtype(thrown, state.getSymtab().runtimeExceptionType)
        && !state.getTypes().isSubtype(thrown, state.getSymtab().errorType);
  }
}
