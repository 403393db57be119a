package dev.noleak.checker.reader;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ReturnTree;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;

/**
 * Methods that do nothing but return a field, as most readers do: whatever is in them is reached,
 * and no control flow graph is needed to tell.
 */
final class Straight {
  private Straight() {}

  static boolean is(MethodSource method) {
    BlockTree body = method.tree().getBody();
    return body != null
        && body.getStatements().size() == 1
        && body.getStatements().get(0) instanceof ReturnTree returned
        && returned.getExpression() != null
        && isName(returned.getExpression());
  }

  private static boolean isName(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    return plain instanceof MemberSelectTree select
        ? isName(select.getExpression())
        : plain instanceof IdentifierTree;
  }
}
