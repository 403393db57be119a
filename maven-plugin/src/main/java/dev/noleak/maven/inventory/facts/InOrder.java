package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits in the order in which javac numbers anonymous classes. The adapter's own order is that of
 * the alphabet: an else before its then.
 */
abstract class InOrder extends VoidVisitorAdapter<@Nullable Void> {

  /** Visits each of {@code nodes}. */
  final void visitAll(List<? extends Node> nodes) {
    nodes.forEach(node -> node.accept(this, null));
  }

  /** Visits the arguments of a call. */
  final void visitArguments(NodeList<Expression> arguments) {
    visitArguments(arguments, () -> {});
  }

  /**
   * Visits the arguments of a call. Javac puts off those whose type depends on the parameter's, and
   * numbers what is in them last: even after the body of the anonymous class that is created.
   */
  final void visitArguments(NodeList<Expression> arguments, Runnable body) {
    visitAll(arguments.stream().filter(each -> !isPutOff(each)).toList());
    body.run();
    visitAll(arguments.stream().filter(InOrder::isPutOff).toList());
  }

  private static boolean isPutOff(Expression argument) {
    if (argument.isEnclosedExpr()) {
      return isPutOff(argument.asEnclosedExpr().getInner());
    }
    if (argument instanceof MethodCallExpr call) {
      return call.getTypeArguments().isEmpty();
    }
    if (argument instanceof ObjectCreationExpr creation) {
      return creation.getType().isUsingDiamondOperator();
    }
    return argument instanceof LambdaExpr
        || argument instanceof ConditionalExpr
        || argument instanceof SwitchExpr;
  }

  @Override
  public void visit(MethodCallExpr node, @Nullable Void none) {
    visitArguments(node.getArguments());
    node.getScope().ifPresent(scope -> scope.accept(this, null));
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt node, @Nullable Void none) {
    node.getExpression().ifPresent(outer -> outer.accept(this, null));
    visitArguments(node.getArguments());
  }

  @Override
  public void visit(ConditionalExpr node, @Nullable Void none) {
    visitAll(List.of(node.getCondition(), node.getThenExpr(), node.getElseExpr()));
  }

  @Override
  public void visit(IfStmt node, @Nullable Void none) {
    visitAll(List.of(node.getCondition(), node.getThenStmt()));
    node.getElseStmt().ifPresent(statement -> statement.accept(this, null));
  }

  @Override
  public void visit(ForStmt node, @Nullable Void none) {
    visitAll(node.getInitialization());
    node.getCompare().ifPresent(condition -> condition.accept(this, null));
    visitAll(node.getUpdate());
    node.getBody().accept(this, null);
  }

  @Override
  public void visit(ForEachStmt node, @Nullable Void none) {
    visitAll(List.of(node.getIterable(), node.getVariable(), node.getBody()));
  }

  @Override
  public void visit(WhileStmt node, @Nullable Void none) {
    visitAll(List.of(node.getCondition(), node.getBody()));
  }

  @Override
  public void visit(SynchronizedStmt node, @Nullable Void none) {
    visitAll(List.of(node.getExpression(), node.getBody()));
  }

  @Override
  public void visit(TryStmt node, @Nullable Void none) {
    visitAll(node.getResources());
    node.getTryBlock().accept(this, null);
    visitAll(node.getCatchClauses());
    node.getFinallyBlock().ifPresent(block -> block.accept(this, null));
  }

  @Override
  public void visit(SwitchStmt node, @Nullable Void none) {
    node.getSelector().accept(this, null);
    visitAll(node.getEntries());
  }

  @Override
  public void visit(SwitchExpr node, @Nullable Void none) {
    node.getSelector().accept(this, null);
    visitAll(node.getEntries());
  }

  @Override
  public void visit(SwitchEntry node, @Nullable Void none) {
    node.getGuard().ifPresent(guard -> guard.accept(this, null));
    visitAll(node.getStatements());
  }
}
