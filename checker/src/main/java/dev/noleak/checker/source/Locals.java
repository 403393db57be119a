package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of local variables that are given one value only, in one place. */
public final class Locals {
  private final Sources sources;
  private final Map<MethodSymbol, @Nullable FixedLocals> byMethod = new HashMap<>();

  public Locals(Sources sources) {
    this.sources = sources;
  }

  /** The one value of the variable that {@code tree} names, or null where there is no such. */
  public @Nullable ExpressionTree onlyValue(ExpressionTree tree) {
    if (!(ASTHelpers.getSymbol(Expressions.plain(tree)) instanceof VarSymbol local)) {
      return null;
    }
    FixedLocals locals = around(local);
    return locals == null ? null : locals.value(local);
  }

  /** Whether {@code parameter} is all the time what the caller gives, as far as can be seen. */
  public boolean isFixed(VarSymbol parameter) {
    FixedLocals locals = around(parameter);
    return locals != null && locals.isFixed(parameter);
  }

  private @Nullable FixedLocals around(VarSymbol local) {
    return local.owner instanceof MethodSymbol method
        ? byMethod.computeIfAbsent(method, this::in)
        : null;
  }

  private @Nullable FixedLocals in(MethodSymbol method) {
    MethodSource source = sources.method(method);
    return source == null ? null : FixedLocals.in(source.tree().getBody());
  }
}
