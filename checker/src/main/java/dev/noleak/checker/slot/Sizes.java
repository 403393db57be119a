package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import dev.noleak.checker.source.Expressions;
import org.jspecify.annotations.Nullable;

/** Comparisons that ask a container whether anything is in it: {@code failures.size() > 0}. */
final class Sizes {
  private Sizes() {}

  /** The container that is empty where {@code comparison} comes out as {@code outcome}, or null. */
  static @Nullable ExpressionTree emptyWhen(BinaryTree comparison, boolean outcome) {
    ExpressionTree left = comparison.getLeftOperand();
    ExpressionTree right = comparison.getRightOperand();
    ExpressionTree container = measured(left);
    Kind kind = comparison.getKind();
    Integer number = ASTHelpers.constValue(right, Integer.class);
    if (container == null) {
      container = measured(right);
      kind = mirrored(kind);
      number = ASTHelpers.constValue(left, Integer.class);
    }
    return container != null && number != null && isEmpty(kind, number, outcome) ? container : null;
  }

  private static boolean isEmpty(Kind kind, int number, boolean outcome) {
    return switch (kind) {
      case EQUAL_TO, LESS_THAN_EQUAL -> outcome && number == 0;
      case LESS_THAN -> outcome && number == 1;
      case NOT_EQUAL_TO, GREATER_THAN -> !outcome && number == 0;
      case GREATER_THAN_EQUAL -> !outcome && number == 1;
      default -> false;
    };
  }

  private static Kind mirrored(Kind kind) {
    return switch (kind) {
      case LESS_THAN -> Kind.GREATER_THAN;
      case LESS_THAN_EQUAL -> Kind.GREATER_THAN_EQUAL;
      case GREATER_THAN -> Kind.LESS_THAN;
      case GREATER_THAN_EQUAL -> Kind.LESS_THAN_EQUAL;
      default -> kind;
    };
  }

  private static @Nullable ExpressionTree measured(ExpressionTree tree) {
    return Expressions.plain(tree) instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).getSimpleName().contentEquals("size")
            && call.getArguments().isEmpty()
        ? ASTHelpers.getReceiver(call)
        : null;
  }
}
