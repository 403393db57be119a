package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of local variables that are given one value only, where they are declared. */
public final class Locals {
  private static final long FINAL = Flags.FINAL | Flags.EFFECTIVELY_FINAL;

  private final Sources sources;
  private final Map<MethodSymbol, Map<VarSymbol, ExpressionTree>> byMethod = new HashMap<>();

  public Locals(Sources sources) {
    this.sources = sources;
  }

  /** The one value of the variable that {@code tree} names, or null where there is no such. */
  public @Nullable ExpressionTree onlyValue(ExpressionTree tree) {
    return ASTHelpers.getSymbol(Expressions.plain(tree)) instanceof VarSymbol local
            && (local.flags() & FINAL) != 0
            && local.owner instanceof MethodSymbol method
        ? byMethod.computeIfAbsent(method, this::values).get(local)
        : null;
  }

  private Map<VarSymbol, ExpressionTree> values(MethodSymbol method) {
    Map<VarSymbol, ExpressionTree> values = new HashMap<>();
    MethodSource source = sources.method(method);
    if (source != null) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
          if (tree.getInitializer() != null) {
            values.put(ASTHelpers.getSymbol(tree), tree.getInitializer());
          }
          return super.visitVariable(tree, null);
        }
      }.scan((Tree) source.tree().getBody(), null);
    }
    return values;
  }
}
