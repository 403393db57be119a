package dev.noleak.checker.guard;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import org.jspecify.annotations.Nullable;

/** The places where code brings a state about: {@code closed = true}, {@code state.set(CLOSED)}. */
public final class Transitions {
  private final StateFields states;

  public Transitions(Context context) {
    this.states = new StateFields(context);
  }

  /** What {@code tree} brings about, or null. */
  public @Nullable Fact of(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return fact(states.named(assignment.getVariable()), assignment.getExpression());
    }
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && (call.sets() || (call.exchanges() && changes(call)))
        ? fact(call.field(), call.value())
        : null;
  }

  /** From a state to itself, nothing is brought about. */
  private static boolean changes(AtomicCall exchange) {
    Object before = Constants.value(exchange.arguments().get(0));
    return before == null || !before.equals(Constants.value(exchange.value()));
  }

  /** Whether {@code tree} brings its state about only where it returns true. */
  public boolean isExchange(Tree tree) {
    AtomicCall call = tree instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && call.exchanges();
  }

  private static @Nullable Fact fact(@Nullable VarSymbol field, ExpressionTree tree) {
    Object value = Constants.value(tree);
    return field == null || value == null ? null : new Fact(field, value);
  }
}
