package dev.noleak.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which block of a body does its work: a field that a lock guards is cleared under the lock. */
final class Work {
  private final Endings endings;

  Work(Endings endings) {
    this.endings = endings;
  }

  /** {@code body}, or the block that it does nothing but synchronize. */
  BlockTree synchronizedBlock(BlockTree body) {
    BlockTree block = body;
    while (block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof SynchronizedTree locked
        && !endings.mayBeIn(locked.getExpression())) {
      block = locked.getBlock();
    }
    return block;
  }

  /**
   * {@code body}, or the block in it that the first lock guards, where nothing but preparations and
   * refusals comes before.
   */
  BlockTree lockedBlock(BlockTree body) {
    List<? extends StatementTree> statements = body.getStatements();
    for (int i = endings.refusals(body); i < statements.size(); i++) {
      StatementTree each = statements.get(i);
      if (endings.mayBeIn(each) && !(each instanceof SynchronizedTree)) {
        return body;
      }
      if (each instanceof SynchronizedTree locked) {
        return endings.mayBeIn(locked.getExpression()) ? body : lockedBlock(locked.getBlock());
      }
      if (isLocking(each)) {
        return i + 1 < statements.size()
                && statements.get(i + 1) instanceof TryTree tried
                && tried.getResources().isEmpty()
                && tried.getFinallyBlock() != null
            ? lockedBlock(tried.getBlock())
            : body;
      }
      if (!isPreparation(each)) {
        return body;
      }
    }
    return body;
  }

  private static boolean isPreparation(StatementTree statement) {
    return statement instanceof VariableTree
        || (statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof AssignmentTree);
  }

  private static boolean isLocking(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("lock");
  }

  /** How many statements {@code block} begins with that only refuse to close. */
  int refusals(BlockTree block) {
    return endings.refusals(block);
  }

  /** The try that ends {@code block} and takes all its ways out but for refusals, or null. */
  @Nullable TryTree lastTry(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    int last = statements.size() - 1;
    int first = endings.refusals(block);
    return last >= first
            && statements.get(last) instanceof TryTree tried
            && statements.subList(first, last).stream().noneMatch(endings::mayBeIn)
        ? tried
        : null;
  }
}
