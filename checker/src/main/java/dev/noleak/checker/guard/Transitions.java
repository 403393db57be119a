package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Expressions;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The places where code brings a state about: {@code closed = true}, {@code state.set(CLOSED)}. */
public final class Transitions {
  private final StateFields states;

  public Transitions(Context context) {
    this.states = new StateFields(context);
  }

  /**
   * What {@code tree} brings about, or null.
   *
   * @param constants tells which expressions are constants
   */
  public @Nullable Fact of(Tree tree, Function<ExpressionTree, @Nullable Object> constants) {
    if (tree instanceof AssignmentTree assignment) {
      VarSymbol field = states.named(assignment.getVariable());
      return field == null ? null : fact(field, value(assignment, constants));
    }
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    if (call == null || !(call.sets() || call.exchanges())) {
      return null;
    }
    Object value = constants.apply(call.value());
    boolean changes =
        // From a state to itself, nothing is brought about.
        call.sets() || value == null || !value.equals(constants.apply(call.arguments().get(0)));
    return changes ? fact(call.field(), value) : null;
  }

  /** The state to which {@code tree} gives a value, whichever, or null. */
  public @Nullable VarSymbol field(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return states.named(assignment.getVariable());
    }
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && (call.sets() || call.exchanges()) ? call.field() : null;
  }

  /**
   * Of a new object, and of what a call returns for a field to keep, no more than that it is one.
   */
  private static @Nullable Object value(
      AssignmentTree assignment, Function<ExpressionTree, @Nullable Object> constants) {
    ExpressionTree given = Expressions.value(assignment.getExpression());
    Object constant = constants.apply(given);
    boolean made = given instanceof NewClassTree || given instanceof MethodInvocationTree;
    Type type = ASTHelpers.getType(given);
    return constant == null && made && type != null && !type.isPrimitive()
        ? Fact.SOMETHING
        : constant;
  }

  /** Whether {@code tree} brings its state about only where it returns true. */
  public boolean isExchange(Tree tree) {
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && call.exchanges();
  }

  private static @Nullable Fact fact(VarSymbol field, @Nullable Object value) {
    return value == null ? null : new Fact(field, value);
  }
}
