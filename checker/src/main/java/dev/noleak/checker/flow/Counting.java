package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import org.jspecify.annotations.Nullable;

/** How a local variable counts: by one, up or down. */
final class Counting extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Symbol counter;
  private boolean changed;

  private Counting(Symbol counter) {
    this.counter = counter;
  }

  static boolean isUp(ExpressionTree update, Symbol counter) {
    return isBy(update, counter, Kind.PREFIX_INCREMENT, Kind.POSTFIX_INCREMENT)
        || isByOne(update, counter, Kind.PLUS_ASSIGNMENT);
  }

  static boolean isDown(ExpressionTree update, Symbol counter) {
    return isBy(update, counter, Kind.PREFIX_DECREMENT, Kind.POSTFIX_DECREMENT)
        || isByOne(update, counter, Kind.MINUS_ASSIGNMENT);
  }

  private static boolean isBy(ExpressionTree update, Symbol counter, Kind before, Kind after) {
    return update instanceof UnaryTree step
        && (step.getKind() == before || step.getKind() == after)
        && WipingLoop.isNamed(step.getExpression(), counter);
  }

  private static boolean isByOne(ExpressionTree update, Symbol counter, Kind kind) {
    return update instanceof CompoundAssignmentTree step
        && step.getKind() == kind
        && WipingLoop.isNamed(step.getVariable(), counter)
        && Integer.valueOf(1).equals(ASTHelpers.constValue(step.getExpression(), Integer.class));
  }

  /** Whether {@code code} gives {@code counter} another value. */
  static boolean isChanged(Symbol counter, Tree code) {
    Counting counting = new Counting(counter);
    counting.scan(code, null);
    return counting.changed;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    changed |= WipingLoop.isNamed(tree.getVariable(), counter);
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    changed |= WipingLoop.isNamed(tree.getVariable(), counter);
    return super.visitCompoundAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    changed |= isUp(tree, counter) || isDown(tree, counter);
    return super.visitUnary(tree, null);
  }
}
