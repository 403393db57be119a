package dev.noleak.checker.flow;

import static java.util.Objects.requireNonNull;

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
import dev.noleak.checker.guard.Constants;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.guard.Truth;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code with a control flow of its own: a method, or a lambda in one. Two bodies are the
 * same where their trees and the constants among their arguments are.
 */
public final class Body {
  private final Tree code;
  private final MethodSource method;
  private final Map<VarSymbol, Object> given;

  private Body(Tree code, MethodSource method, Map<VarSymbol, Object> given) {
    this.code = code;
    this.method = method;
    this.given = given;
  }

  /** The body of {@code method}. */
  public static Body of(MethodSource method) {
    return new Body(method.tree(), method, Map.of());
  }

  /** The body of {@code method} as {@code call} in this one runs it: some arguments are known. */
  Body called(MethodSource method, MethodInvocationTree call, Locals locals) {
    Map<VarSymbol, Object> known = new HashMap<>();
    List<VarSymbol> parameters = method.symbol().getParameters();
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
      Object constant = constant(arguments.get(i));
      // A text is a message most often, and each would be a body of its own.
      if (constant != null
          && !(constant instanceof String)
          && !method.symbol().isVarArgs()
          && locals.isFixed(parameters.get(i))) {
        known.put(parameters.get(i), constant);
      }
    }
    return new Body(method.tree(), method, known);
  }

  /** The constant that {@code tree} is, or a parameter is in this call; null where it is none. */
  @Nullable Object constant(ExpressionTree tree) {
    ExpressionTree value = Expressions.value(tree);
    if (value instanceof ConditionalExpressionTree) {
      return isNull(value) ? Fact.NULL : null;
    }
    Object argument = given.isEmpty() ? null : given.get(ASTHelpers.getSymbol(value));
    return argument == null ? Constants.value(value) : argument;
  }

  /** Whether {@code value} is null, a parameter that is, or what is chosen because of one. */
  boolean isNull(ExpressionTree value) {
    ExpressionTree plain = Expressions.value(value);
    if (plain instanceof ConditionalExpressionTree choice) {
      return (rulesOut(choice.getCondition(), true) || isNull(choice.getTrueExpression()))
          && (rulesOut(choice.getCondition(), false) || isNull(choice.getFalseExpression()));
    }
    return constant(plain) == Fact.NULL;
  }

  /**
   * Whether {@code condition} cannot be {@code outcome}: a constant, which the library knows of in
   * few places, or a parameter that is one or is compared with one.
   */
  boolean rulesOut(ExpressionTree condition, boolean outcome) {
    if (ASTHelpers.constValue(condition) instanceof Boolean constant) {
      return constant != outcome;
    }
    if (given.isEmpty()) {
      return false;
    }
    ExpressionTree plain = Expressions.plain(condition);
    if (plain instanceof BinaryTree comparison) {
      Truth equal = equal(comparison.getLeftOperand(), comparison.getRightOperand());
      return switch (comparison.getKind()) {
        case EQUAL_TO -> equal == Truth.of(!outcome);
        case NOT_EQUAL_TO -> equal == Truth.of(outcome);
        default -> false;
      };
    }
    return constant(plain) instanceof Boolean argument && argument != outcome;
  }

  /** Whether both are the same constant, where both are one. */
  Truth equal(ExpressionTree left, ExpressionTree right) {
    Object first = given.isEmpty() ? null : constant(left);
    Object second = first == null ? null : constant(right);
    return second == null ? Truth.UNKNOWN : Constants.equal(requireNonNull(first), second);
  }

  /** The body of {@code lambda}, which stands somewhere in this one. */
  Body inner(LambdaExpressionTree lambda) {
    return new Body(lambda, method, given);
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
    return other instanceof Body that && code == that.code && given.equals(that.given);
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
