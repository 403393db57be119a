package dev.noleak.checker.shared;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import org.jspecify.annotations.Nullable;

/** Local variables that never change, those of static initializers too. */
final class LocalValues {
  private LocalValues() {}

  /** What {@code local} starts with and keeps, or null where there is no such. */
  static @Nullable ExpressionTree only(VarSymbol local, CompilationUnitTree unit) {
    if ((local.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) == 0) {
      return null;
    }
    return new TreeScanner<@Nullable ExpressionTree, @Nullable Void>() {
      @Override
      public @Nullable ExpressionTree visitVariable(VariableTree tree, @Nullable Void unused) {
        return ASTHelpers.getSymbol(tree).equals(local)
            ? tree.getInitializer()
            : super.visitVariable(tree, null);
      }

      @Override
      public @Nullable ExpressionTree reduce(
          @Nullable ExpressionTree first, @Nullable ExpressionTree second) {
        return first == null ? second : first;
      }
    }.scan(unit, null);
  }
}
