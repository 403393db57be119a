package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotOperations;
import dev.noleak.checker.source.Expressions;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A loop that counts through an array and sets each element to null: where its condition is false,
 * nothing is left.
 *
 * @param measured what its bounds are taken from
 * @param wiped what its body sets to null
 */
record WipingLoop(ExpressionTree measured, ExpressionTree wiped) {
  private static final Set<String> SETTERS =
      Set.of("set", "setPlain", "setOpaque", "setRelease", "lazySet", "getAndSet");

  /** The array in which nothing is left, or null. */
  @Nullable Slot emptied(SlotOperations operations) {
    Slot slot = operations.slot(wiped);
    return slot != null && slot.equals(operations.slot(measured)) ? slot : null;
  }

  /**
   * What {@code loop} wipes, or null where it does not.
   *
   * @param always the statements of its body that are run in each turn
   */
  static @Nullable WipingLoop of(ForLoopTree loop, Supplier<List<StatementTree>> always) {
    if (loop.getInitializer().size() == 1
        && loop.getInitializer().get(0) instanceof VariableTree counter
        && counter.getInitializer() != null
        && loop.getUpdate().size() == 1) {
      Symbol local = ASTHelpers.getSymbol(counter);
      ExpressionTree measured = measured(counter.getInitializer(), loop, local);
      ExpressionTree wiped = measured == null ? null : wiped(always.get(), local);
      if (measured != null && wiped != null && !Counting.isChanged(local, loop.getStatement())) {
        return new WipingLoop(measured, wiped);
      }
    }
    return null;
  }

  private static @Nullable ExpressionTree measured(
      ExpressionTree start, ForLoopTree loop, Symbol counter) {
    if (!(Expressions.plain(loop.getCondition()) instanceof BinaryTree end)) {
      return null;
    }
    ExpressionTree update = loop.getUpdate().get(0).getExpression();
    if (Counting.isUp(update, counter)) {
      return !isConstant(start, 0)
          ? null
          : is(end, Kind.LESS_THAN, Kind.NOT_EQUAL_TO) && isNamed(end.getLeftOperand(), counter)
              ? array(end.getRightOperand())
              : is(end, Kind.GREATER_THAN, Kind.NOT_EQUAL_TO)
                      && isNamed(end.getRightOperand(), counter)
                  ? array(end.getLeftOperand())
                  : null;
    }
    return Counting.isDown(update, counter)
            && is(end, Kind.GREATER_THAN_EQUAL, Kind.GREATER_THAN_EQUAL)
            && isNamed(end.getLeftOperand(), counter)
            && isConstant(end.getRightOperand(), 0)
            && Expressions.plain(start) instanceof BinaryTree last
            && last.getKind() == Kind.MINUS
            && isConstant(last.getRightOperand(), 1)
        ? array(last.getLeftOperand())
        : null;
  }

  private static boolean is(BinaryTree comparison, Kind one, Kind other) {
    return comparison.getKind() == one || comparison.getKind() == other;
  }

  private static boolean isConstant(ExpressionTree tree, int value) {
    return Integer.valueOf(value).equals(ASTHelpers.constValue(tree, Integer.class));
  }

  static boolean isNamed(ExpressionTree tree, Symbol counter) {
    return counter.equals(ASTHelpers.getSymbol(Expressions.plain(tree)));
  }

  /** The array whose length {@code tree} is. */
  private static @Nullable ExpressionTree array(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    boolean called = plain instanceof MethodInvocationTree call && call.getArguments().isEmpty();
    return (called ? ((MethodInvocationTree) plain).getMethodSelect() : plain)
                instanceof MemberSelectTree length
            && length.getIdentifier().contentEquals("length")
        ? length.getExpression()
        : null;
  }

  private static @Nullable ExpressionTree wiped(List<StatementTree> statements, Symbol counter) {
    for (StatementTree statement : statements) {
      ExpressionTree value =
          statement instanceof ExpressionStatementTree expression
              ? expression.getExpression()
              : statement instanceof VariableTree local ? local.getInitializer() : null;
      ExpressionTree wiped = value == null ? null : wiped(Expressions.plain(value), counter);
      if (wiped != null) {
        return wiped;
      }
    }
    return null;
  }

  private static @Nullable ExpressionTree wiped(ExpressionTree tree, Symbol counter) {
    if (tree instanceof AssignmentTree assignment
        && assignment.getVariable() instanceof ArrayAccessTree element
        && isNamed(element.getIndex(), counter)
        && isNull(assignment.getExpression())) {
      return element.getExpression();
    }
    return tree instanceof MethodInvocationTree call
            && call.getArguments().size() == 2
            && SETTERS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())
            && isNamed(call.getArguments().get(0), counter)
            && isNull(call.getArguments().get(1))
        ? ASTHelpers.getReceiver(call)
        : null;
  }

  private static boolean isNull(ExpressionTree tree) {
    return Expressions.plain(tree).getKind() == Kind.NULL_LITERAL;
  }
}
