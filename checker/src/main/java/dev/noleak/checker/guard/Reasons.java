package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition comes out as it does. In {@code closed || users == 0} a fact is enough, and yet
 * no guard is made of it: who is not used is not closed.
 */
public final class Reasons {
  private final Conditions conditions;
  private final SelfCalls calls;
  private final Locals locals;

  public Reasons(Conditions conditions, SelfCalls calls, Locals locals) {
    this.conditions = conditions;
    this.calls = calls;
    this.locals = locals;
  }

  /**
   * Whether nothing but one of {@code facts} lets {@code condition} come out as {@code outcome}.
   *
   * @param constants tells which expressions are constants
   */
  public boolean areFacts(
      List<Fact> facts,
      ExpressionTree condition,
      boolean outcome,
      Function<ExpressionTree, @Nullable Object> constants) {
    return areFacts(
        (part, comesOut) ->
            facts.stream().anyMatch(fact -> conditions.implies(fact, part, comesOut, constants)),
        condition,
        outcome,
        Conditions.DEPTH);
  }

  private boolean areFacts(
      BiPredicate<ExpressionTree, Boolean> imply, ExpressionTree tree, boolean outcome, int depth) {
    ExpressionTree condition = Expressions.value(tree);
    if (ASTHelpers.constValue(condition) instanceof Boolean constant) {
      return constant != outcome;
    }
    if (condition instanceof UnaryTree not && not.getKind() == Kind.LOGICAL_COMPLEMENT) {
      return areFacts(imply, not.getExpression(), !outcome, depth);
    }
    if (condition instanceof BinaryTree both && isLogical(both.getKind())) {
      boolean left = areFacts(imply, both.getLeftOperand(), outcome, depth);
      boolean right = areFacts(imply, both.getRightOperand(), outcome, depth);
      return isOr(both.getKind()) == outcome ? left && right : left || right;
    }
    if (condition instanceof ConditionalExpressionTree choice) {
      ExpressionTree by = choice.getCondition();
      return (areFacts(imply, by, true, depth)
              || areFacts(imply, choice.getTrueExpression(), outcome, depth))
          && (areFacts(imply, by, false, depth)
              || areFacts(imply, choice.getFalseExpression(), outcome, depth));
    }
    ExpressionTree value = depth == 0 ? null : valueOf(condition);
    return value == null
        ? imply.test(condition, outcome)
        : areFacts(imply, value, outcome, depth - 1);
  }

  private static boolean isLogical(Kind kind) {
    return isOr(kind) || kind == Kind.CONDITIONAL_AND || kind == Kind.AND;
  }

  private static boolean isOr(Kind kind) {
    return kind == Kind.CONDITIONAL_OR || kind == Kind.OR;
  }

  /** What {@code condition} stands for: the value of a local, or the result of a predicate. */
  private @Nullable ExpressionTree valueOf(ExpressionTree condition) {
    MethodSource predicate =
        condition instanceof MethodInvocationTree call ? calls.target(call) : null;
    return predicate == null
        ? locals.onlyValue(condition)
        : Conditions.onlyResult(predicate.tree().getBody());
  }
}
