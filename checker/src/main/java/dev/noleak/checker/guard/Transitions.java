package dev.noleak.checker.guard;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
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
      return field == null ? null : fact(field, constants.apply(assignment.getExpression()));
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

  /** Whether {@code tree} brings its state about only where it returns true. */
  public boolean isExchange(Tree tree) {
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && call.exchanges();
  }

  private static @Nullable Fact fact(VarSymbol field, @Nullable Object value) {
    return value == null ? null : new Fact(field, value);
  }
}
