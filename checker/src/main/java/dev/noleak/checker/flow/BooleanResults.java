package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * What is known where a body returns true, and where it returns false: {@code if (!markClosed())
 * return;} is a guard where {@code markClosed()} returns false for an object closed before. The
 * result is a flag of the {@link Paths}, so it outlives a finally block behind the return.
 */
final class BooleanResults {
  private static final Object RESULT = new Object();

  private final boolean applies;

  BooleanResults(Tree code) {
    applies =
        code instanceof MethodTree method
            && method.getReturnType() instanceof JCTree type
            && type.type != null
            && type.type.hasTag(TypeTag.BOOLEAN);
  }

  /** The paths behind {@code tree}, given those on which its value is true and false. */
  Paths behind(@Nullable ReturnTree tree, Paths whenTrue, Paths whenFalse) {
    if (!applies || tree == null || tree.getExpression() == null) {
      return whenTrue.leastUpperBound(whenFalse);
    }
    Boolean constant =
        ASTHelpers.constValue(Expressions.plain(tree.getExpression()), Boolean.class);
    if (constant != null) {
      return whenTrue.leastUpperBound(whenFalse).set(RESULT, constant);
    }
    return whenTrue.set(RESULT, true).leastUpperBound(whenFalse.set(RESULT, false));
  }

  /** What is known where the body returns {@code outcome}, given the paths to its normal end. */
  KeptSlots where(boolean outcome, Paths returned) {
    return (applies ? returned.where(RESULT, outcome) : returned).merged();
  }
}
