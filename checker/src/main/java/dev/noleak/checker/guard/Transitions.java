package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places where code brings a state about: {@code closed = true}, {@code state.set(CLOSED)}. */
public final class Transitions {
  private static final Set<String> SETTERS =
      Set.of("set", "setPlain", "setOpaque", "setRelease", "lazySet", "getAndSet");

  private Transitions() {}

  /** What {@code tree} brings about, or null. */
  public static @Nullable Fact of(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return fact(Constants.field(assignment.getVariable()), assignment.getExpression());
    }
    if (tree instanceof MethodInvocationTree call) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      List<? extends ExpressionTree> arguments = call.getArguments();
      if (receiver == null || arguments.isEmpty()) {
        return null;
      }
      boolean sets = arguments.size() == 1 && SETTERS.contains(name(call));
      if (sets || isExchange(call)) {
        return fact(Constants.field(receiver), arguments.get(arguments.size() - 1));
      }
    }
    return null;
  }

  /** Whether {@code call} brings its state about only where it returns true. */
  public static boolean isExchange(MethodInvocationTree call) {
    String name = name(call);
    return call.getArguments().size() == 2
        && (name.equals("compareAndSet") || name.startsWith("weakCompareAndSet"));
  }

  static String name(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().toString();
  }

  private static @Nullable Fact fact(@Nullable VarSymbol field, ExpressionTree tree) {
    Object value = Constants.value(tree);
    return field == null || value == null ? null : new Fact(field, value);
  }
}
