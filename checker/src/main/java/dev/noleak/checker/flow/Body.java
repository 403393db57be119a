package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code with a control flow of its own: a method, or a lambda in one. Two bodies are the
 * same where their trees and their null arguments are.
 */
public final class Body {
  private final Tree code;
  private final MethodSource method;
  private final Set<VarSymbol> nulls;

  private Body(Tree code, MethodSource method, Set<VarSymbol> nulls) {
    this.code = code;
    this.method = method;
    this.nulls = nulls;
  }

  /** The body of {@code method}. */
  public static Body of(MethodSource method) {
    return new Body(method.tree(), method, Set.of());
  }

  /** The body of {@code method} as {@code call} in this one runs it: some arguments are null. */
  Body called(MethodSource method, MethodInvocationTree call, Locals locals) {
    Set<VarSymbol> given = new HashSet<>();
    List<VarSymbol> parameters = method.symbol().getParameters();
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
      boolean reliable = locals.isFixed(parameters.get(i)) && !method.symbol().isVarArgs();
      if (reliable && isNull(arguments.get(i))) {
        given.add(parameters.get(i));
      }
    }
    return new Body(method.tree(), method, given);
  }

  /** Whether {@code value} is null, a parameter that is, or what is chosen because of one. */
  boolean isNull(ExpressionTree value) {
    ExpressionTree plain = Expressions.value(value);
    if (plain instanceof ConditionalExpressionTree choice) {
      return (rulesOut(choice.getCondition(), true) || isNull(choice.getTrueExpression()))
          && (rulesOut(choice.getCondition(), false) || isNull(choice.getFalseExpression()));
    }
    return plain.getKind() == Tree.Kind.NULL_LITERAL
        || (ASTHelpers.getSymbol(plain) instanceof VarSymbol symbol && nulls.contains(symbol));
  }

  /**
   * Whether {@code condition} cannot be {@code outcome}: a constant, which the library knows of in
   * few places, or a parameter asked for null that is.
   */
  boolean rulesOut(ExpressionTree condition, boolean outcome) {
    if (ASTHelpers.constValue(condition) instanceof Boolean constant) {
      return constant != outcome;
    }
    return Expressions.plain(condition) instanceof BinaryTree comparison
        && comparison.getKind() == (outcome ? Tree.Kind.NOT_EQUAL_TO : Tree.Kind.EQUAL_TO)
        && isNull(comparison.getLeftOperand())
        && isNull(comparison.getRightOperand());
  }

  /** The body of {@code lambda}, which stands somewhere in this one. */
  Body inner(LambdaExpressionTree lambda) {
    return new Body(lambda, method, nulls);
  }

  /** The tree of the method or lambda. */
  Tree code() {
    return code;
  }

  MethodSource method() {
    return method;
  }

  /**
   * Its control flow graph, from the library that comes with Error Prone.
   *
   * @throws GiveUpException where the library does not understand the code, or would not come to an
   *     end with it
   */
  public ControlFlowGraph graph(Context context) {
    return Graphs.of(context).graph(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body that && code == that.code && nulls.equals(that.nulls);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(code);
  }

  @Override
  public String toString() {
    return (code instanceof MethodTree ? "" : "lambda in ") + method.symbol();
  }
}
