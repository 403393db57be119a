package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.source.Expressions;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The boolean locals of a body that are set to a constant somewhere behind their declaration. */
final class LocalFlags {
  /** Each flag may double the paths; who needs more than these has no simple close method. */
  private static final int MOST = 4;

  private final Set<VarSymbol> flags = new LinkedHashSet<>();

  /**
   * @throws GiveUpException where there are more of them than can be told apart
   */
  LocalFlags(Body body) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol local
            && local.owner instanceof MethodSymbol
            && local.type.hasTag(TypeTag.BOOLEAN)
            && constant(tree.getExpression()) != null) {
          flags.add(local);
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(body.code(), null);
    if (flags.size() > MOST) {
      throw new GiveUpException(body + " has too many flags");
    }
  }

  /** The paths behind {@code tree}, if it gives a flag a value. */
  Paths assigned(@Nullable Tree tree, Paths paths) {
    if (tree instanceof VariableTree declaration && declaration.getInitializer() != null) {
      return assigned(ASTHelpers.getSymbol(tree), declaration.getInitializer(), paths);
    }
    if (tree instanceof CompoundAssignmentTree compound
        && ASTHelpers.getSymbol(compound.getVariable()) instanceof VarSymbol local) {
      return paths.set(local, null);
    }
    return tree instanceof AssignmentTree assignment
        ? assigned(
            ASTHelpers.getSymbol(assignment.getVariable()), assignment.getExpression(), paths)
        : paths;
  }

  private Paths assigned(@Nullable Object symbol, ExpressionTree value, Paths paths) {
    return symbol instanceof VarSymbol local && flags.contains(local)
        ? paths.set(local, constant(value))
        : paths;
  }

  /** The paths on which {@code condition}, if it is a flag, comes out as {@code outcome}. */
  Paths where(ExpressionTree condition, boolean outcome, Paths paths) {
    return ASTHelpers.getSymbol(Expressions.plain(condition)) instanceof VarSymbol local
            && flags.contains(local)
        ? paths.where(local, outcome)
        : paths;
  }

  private static @Nullable Boolean constant(ExpressionTree tree) {
    return ASTHelpers.constValue(Expressions.plain(tree), Boolean.class);
  }
}
