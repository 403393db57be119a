package dev.noleak.checker.shared;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The boolean parameters of a method in one call.
 *
 * @param known those whose value is known
 */
record BooleanValues(Map<Symbol, Boolean> known) {
  static final BooleanValues NONE = new BooleanValues(Map.of());

  /** What the parameters of {@code method} are in a call with {@code arguments}. */
  BooleanValues in(MethodSymbol method, List<? extends ExpressionTree> arguments) {
    Map<Symbol, Boolean> values = new HashMap<>();
    List<VarSymbol> parameters = method.getParameters();
    for (int i = 0; i < parameters.size() && parameters.size() == arguments.size(); i++) {
      Boolean value = of(arguments.get(i));
      if (value != null) {
        values.put(parameters.get(i), value);
      }
    }
    return new BooleanValues(values);
  }

  /** The value of {@code tree}, or null where it depends on more. */
  @Nullable Boolean of(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    Boolean constant = ASTHelpers.constValue(plain, Boolean.class);
    if (constant != null) {
      return constant;
    }
    if (plain instanceof UnaryTree not && not.getKind() == Kind.LOGICAL_COMPLEMENT) {
      Boolean value = of(not.getExpression());
      return value == null ? null : !value;
    }
    Symbol named = ASTHelpers.getSymbol(plain);
    return named == null ? null : known.get(named);
  }
}
