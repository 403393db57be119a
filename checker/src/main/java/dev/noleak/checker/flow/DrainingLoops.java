package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import dev.noleak.checker.source.Expressions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loops that remove each element that an iterator gives: where {@code iterator.hasNext()} is
 * false behind one, nothing is left.
 */
final class DrainingLoops extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<Tree, ExpressionTree> iterators = new HashMap<>();

  private DrainingLoops() {}

  /** The iterators of such loops in {@code code}, by the loop's condition. */
  static Map<Tree, ExpressionTree> in(Tree code) {
    DrainingLoops loops = new DrainingLoops();
    loops.scan(code, null);
    return loops.iterators;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    note(tree, tree.getCondition(), tree.getStatement());
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    if (tree.getCondition() != null) {
      note(tree, tree.getCondition(), tree.getStatement());
    }
    return super.visitForLoop(tree, null);
  }

  private void note(Tree loop, ExpressionTree condition, StatementTree statement) {
    ExpressionTree plain = Expressions.plain(condition);
    ExpressionTree iterator = receiver(plain, "hasNext");
    Symbol local = iterator == null ? null : ASTHelpers.getSymbol(iterator);
    if (iterator != null && local != null && statement instanceof BlockTree block) {
      for (StatementTree each : block.getStatements()) {
        ExpressionTree emptied =
            each instanceof ExpressionStatementTree call
                ? receiver(call.getExpression(), "remove")
                : null;
        if (emptied != null && local.equals(ASTHelpers.getSymbol(emptied))) {
          iterators.put(plain, iterator);
        }
        if (continues(each, loop)) {
          // What follows is not run for each element.
          return;
        }
      }
    }
  }

  /** Whether a jump in {@code statement} leads to the next turn of {@code loop}. */
  private static boolean continues(StatementTree statement, Tree loop) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        found[0] |= ((JCContinue) tree).target == loop;
        return null;
      }
    }.scan(statement, null);
    return found[0];
  }

  private static @Nullable ExpressionTree receiver(ExpressionTree tree, String method) {
    return tree instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && ASTHelpers.getSymbol(call).getSimpleName().contentEquals(method)
        ? ASTHelpers.getReceiver(call)
        : null;
  }
}
