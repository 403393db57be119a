package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
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
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which block of a body does its work: a field that a lock guards is cleared under the lock. */
final class Work {
  private final ClassSymbol type;
  private final Set<Symbol> slots;
  private final SelfCalls calls;
  private final VisitorState state;

  /**
   * @param type the class of the object that is closed
   * @param slots the fields that are to be cleared
   */
  Work(ClassSymbol type, Set<Symbol> slots, VisitorState state) {
    this.type = type;
    this.slots = slots;
    this.calls = new SelfCalls(type, state);
    this.state = state;
  }

  /** {@code body}, or the block that it does nothing but synchronize. */
  BlockTree synchronizedBlock(BlockTree body) {
    BlockTree block = body;
    while (block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof SynchronizedTree locked
        && endsOnlyBehind(locked.getExpression())) {
      block = locked.getBlock();
    }
    return block;
  }

  /** The same, or the block that is tried once a lock is taken, to give it back in the end. */
  BlockTree lockedBlock(BlockTree body) {
    BlockTree block = synchronizedBlock(body);
    List<? extends StatementTree> statements = block.getStatements();
    return statements.size() == 2
            && isLocking(statements.get(0))
            && statements.get(1) instanceof TryTree tried
            && tried.getResources().isEmpty()
            && tried.getFinallyBlock() != null
        ? synchronizedBlock(tried.getBlock())
        : block;
  }

  private boolean isLocking(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("lock")
        && endsOnlyBehind(statement);
  }

  /** The try that ends {@code block} and takes all its ways out, or null. */
  @Nullable TryTree lastTry(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    int last = statements.size() - 1;
    return last >= 0
            && statements.get(last) instanceof TryTree tried
            && statements.subList(0, last).stream().allMatch(this::endsOnlyBehind)
        ? tried
        : null;
  }

  /**
   * Whether the method cannot end in {@code tree}, but by an exception that nobody declared and no
   * helper is seen to pass on.
   */
  private boolean endsOnlyBehind(Tree tree) {
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
                && method.getThrownTypes().stream().anyMatch(Work.this::isChecked);
      }
    }.scan(tree, null);
    return !ends[0];
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
