package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.source.Expressions;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The boolean locals of a body that are set to a constant somewhere behind their declaration, and
 * as many others as can be told apart besides: {@code boolean first = markClosed();}.
 */
final class LocalFlags {
  /** Each flag may double the paths; who needs more than these has no simple close method. */
  private static final int MOST = 4;

  private final Set<VarSymbol> flags = new LinkedHashSet<>();
  private final Set<VarSymbol> others = new LinkedHashSet<>();

  /**
   * @throws GiveUpException where there are more of them than can be told apart
   */
  LocalFlags(Body body) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        if (tree.getInitializer() != null && constant(tree.getInitializer()) == null) {
          note(ASTHelpers.getSymbol(tree), others);
        }
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        note(
            ASTHelpers.getSymbol(tree.getVariable()),
            constant(tree.getExpression()) == null ? others : flags);
        return super.visitAssignment(tree, null);
      }
    }.scan(body.code(), null);
    if (flags.size() > MOST) {
      throw new GiveUpException(body + " has too many flags");
    }
    others.stream().limit(MOST - flags.size()).forEach(flags::add);
  }

  private static void note(@Nullable Symbol symbol, Set<VarSymbol> locals) {
    if (symbol instanceof VarSymbol local
        && local.owner instanceof MethodSymbol
        && local.type.hasTag(TypeTag.BOOLEAN)) {
      locals.add(local);
    }
  }

  /**
   * The paths behind {@code tree}, if it gives a flag a value, given those on which what it gives
   * is true and false.
   */
  Paths assigned(@Nullable Tree tree, Paths whenTrue, Paths whenFalse) {
    if (tree instanceof VariableTree declaration && declaration.getInitializer() != null) {
      return assigned(
          ASTHelpers.getSymbol(tree), declaration.getInitializer(), whenTrue, whenFalse);
    }
    Paths paths = whenTrue.leastUpperBound(whenFalse);
    if (tree instanceof CompoundAssignmentTree compound
        && ASTHelpers.getSymbol(compound.getVariable()) instanceof VarSymbol local) {
      return paths.set(local, null);
    }
    return tree instanceof AssignmentTree assignment
        ? assigned(
            ASTHelpers.getSymbol(assignment.getVariable()),
            assignment.getExpression(),
            whenTrue,
            whenFalse)
        : paths;
  }

  private Paths assigned(
      @Nullable Object symbol, ExpressionTree value, Paths whenTrue, Paths whenFalse) {
    if (!(symbol instanceof VarSymbol local) || !flags.contains(local)) {
      return whenTrue.leastUpperBound(whenFalse);
    }
    Boolean constant = constant(value);
    // Two paths are kept apart only where something tells them from one another.
    return constant != null || whenTrue.equals(whenFalse)
        ? whenTrue.leastUpperBound(whenFalse).set(local, constant)
        : whenTrue.set(local, true).leastUpperBound(whenFalse.set(local, false));
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
