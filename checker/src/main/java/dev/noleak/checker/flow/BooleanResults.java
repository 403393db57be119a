package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a body returns true, and where it returns false: {@code if (!markClosed())
 * return;} is a guard where {@code markClosed()} returns false for an object closed before.
 */
final class BooleanResults {
  private final boolean applies;
  private KeptSlots whenTrue = KeptSlots.UNREACHABLE;
  private KeptSlots whenFalse = KeptSlots.UNREACHABLE;

  BooleanResults(Tree code) {
    // A finally block runs behind the return, so what is known there is not the end.
    applies =
        code instanceof MethodTree method
            && method.getReturnType() instanceof JCTree type
            && type.type != null
            && type.type.hasTag(TypeTag.BOOLEAN)
            && !hasFinally(code);
  }

  /** Notes what is known at {@code tree}, a return: where its value is true and where false. */
  void note(@Nullable Tree tree, Paths thenState, Paths elseState) {
    if (!applies || !(tree instanceof ReturnTree result) || result.getExpression() == null) {
      return;
    }
    ExpressionTree value = Expressions.plain(result.getExpression());
    Boolean constant = ASTHelpers.constValue(value, Boolean.class);
    if (constant == null || constant) {
      whenTrue = whenTrue.leastUpperBound(thenState.merged());
    }
    if (constant == null || !constant) {
      whenFalse = whenFalse.leastUpperBound(elseState.merged());
    }
  }

  /** What is known where the body returns {@code outcome}. */
  KeptSlots where(boolean outcome, KeptSlots returned) {
    return applies ? (outcome ? whenTrue : whenFalse) : returned;
  }

  private static boolean hasFinally(Tree code) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
        found[0] |= tree.getFinallyBlock() != null;
        return super.visitTry(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
