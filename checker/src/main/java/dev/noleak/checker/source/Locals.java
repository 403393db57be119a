package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of local variables that are given one value only, in one place. */
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
    Set<VarSymbol> seen = new HashSet<>();
    MethodSource source = sources.method(method);
    if (source != null) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
          if (tree.getInitializer() != null) {
            note(ASTHelpers.getSymbol(tree), tree.getInitializer());
          }
          return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
          if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol local
              && local.owner instanceof MethodSymbol) {
            note(local, tree.getExpression());
          }
          return super.visitAssignment(tree, null);
        }

        private void note(VarSymbol local, ExpressionTree value) {
          if (seen.add(local)) {
            values.put(local, value);
          } else {
            values.remove(local);
          }
        }
      }.scan((Tree) source.tree().getBody(), null);
    }
    return values;
  }
}
