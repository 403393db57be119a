package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known where a condition's values were read, which may be long before the branch: {@code
 * boolean was = closed; closed = true; if (was) …}, and in {@code closed.getAndSet(true)} itself.
 */
final class ReadPoints {
  private final Locals locals;
  private final Map<Object, KeptSlots> byReader = new HashMap<>();

  ReadPoints(Locals locals) {
    this.locals = locals;
  }

  /** Notes {@code before}, if {@code tree} gives a local its value or is a call. */
  void note(@Nullable Tree tree, Paths before) {
    Object reader =
        tree instanceof AssignmentTree assignment
            ? ASTHelpers.getSymbol(assignment.getVariable())
            : tree instanceof VariableTree ? ASTHelpers.getSymbol(tree) : tree;
    if (reader != null) {
      byReader.merge(reader, before.merged(), KeptSlots::leastUpperBound);
    }
  }

  /**
   * What was known where {@code condition} read its values; {@code now} where it does so itself.
   */
  KeptSlots of(ExpressionTree condition, KeptSlots now) {
    KeptSlots known = of(condition);
    return known == null ? now : known;
  }

  private @Nullable KeptSlots of(ExpressionTree tree) {
    ExpressionTree plain = Expressions.value(tree);
    if (plain instanceof UnaryTree unary) {
      return of(unary.getExpression());
    }
    if (plain instanceof BinaryTree binary) {
      KeptSlots left = of(binary.getLeftOperand());
      return left == null ? of(binary.getRightOperand()) : left;
    }
    if (plain instanceof MethodInvocationTree) {
      return byReader.get(plain);
    }
    if (!(ASTHelpers.getSymbol(plain) instanceof VarSymbol local)
        || !(local.owner instanceof MethodSymbol)) {
      return null;
    }
    ExpressionTree value = locals.onlyValue(plain);
    KeptSlots inValue = value == null ? null : of(value);
    return inValue == null ? byReader.get(local) : inValue;
  }
}
