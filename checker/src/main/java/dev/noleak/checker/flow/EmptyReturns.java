package dev.noleak.checker.flow;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a {@code return;} by what runs just before it: the control flow graph has no node for it.
 */
final class EmptyReturns extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Tree before;
  private @Nullable Tree found;

  private EmptyReturns(Tree before) {
    this.before = before;
  }

  /** The return in {@code code} that follows {@code before} at once, or null. */
  static @Nullable Tree behind(Tree before, Tree code) {
    EmptyReturns scanner = new EmptyReturns(before);
    scanner.scan(code, null);
    return scanner.found;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    note(tree.getCondition(), tree.getThenStatement());
    note(tree.getCondition(), tree.getElseStatement());
    return super.visitIf(tree, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
    note(tree.getParameter(), tree.getBlock());
    return super.visitCatch(tree, null);
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    List<? extends StatementTree> statements = tree.getStatements();
    for (int i = 1; i < statements.size(); i++) {
      note(statements.get(i - 1), statements.get(i));
    }
    return super.visitBlock(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  private void note(Tree previous, @Nullable Tree next) {
    Tree first = next;
    while (first instanceof BlockTree block && !block.getStatements().isEmpty()) {
      first = block.getStatements().get(0);
    }
    if (first instanceof ReturnTree result
        && result.getExpression() == null
        && contains(previous, before)) {
      found = first;
    }
  }

  private static boolean contains(Tree tree, Tree part) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree inner, @Nullable Void unused) {
        found[0] |= inner == part;
        return super.scan(inner, null);
      }
    }.scan(tree, null);
    return found[0];
  }
}
