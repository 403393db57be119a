package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Which local variables keep the one value that they are given. Javac's own flag for that cannot be
 * asked: it is set when a file's turn comes, and a call may lead to a file whose turn is to come.
 */
public final class FixedLocals {
  private final Map<VarSymbol, ExpressionTree> values = new HashMap<>();
  private final Set<VarSymbol> changing = new HashSet<>();

  /** All that the changing ones are given; of one that also counts, or loops, nothing. */
  private final Map<VarSymbol, List<ExpressionTree>> assigned = new HashMap<>();

  private final Set<VarSymbol> counting = new HashSet<>();

  private FixedLocals() {}

  /** The local variables and parameters in {@code tree}. */
  public static FixedLocals in(Tree tree) {
    FixedLocals locals = new FixedLocals();
    locals.new Scanner().scan(tree, null);
    return locals;
  }

  /** The one value that {@code local} is given, or null where there are more or none to see. */
  public @Nullable ExpressionTree value(VarSymbol local) {
    return changing.contains(local) ? null : values.get(local);
  }

  /** All values that {@code local} is given, or none where there are others as well. */
  List<ExpressionTree> values(VarSymbol local) {
    return counting.contains(local) ? List.of() : assigned.getOrDefault(local, List.of());
  }

  /** Whether nothing gives {@code parameter} another value than the caller does. */
  boolean isFixed(VarSymbol parameter) {
    return !changing.contains(parameter);
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    /** Those declared without a value, each with how many loops were around it. */
    private final Map<VarSymbol, Integer> open = new HashMap<>();

    private int loops;

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      VarSymbol local = ASTHelpers.getSymbol(tree);
      if (tree.getInitializer() != null) {
        values.put(local, tree.getInitializer());
        assigned.computeIfAbsent(local, key -> new ArrayList<>()).add(tree.getInitializer());
      } else if (local.getKind() == ElementKind.LOCAL_VARIABLE) {
        open.put(local, loops);
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol local) {
        assigned.computeIfAbsent(local, key -> new ArrayList<>()).add(tree.getExpression());
        Integer around = open.remove(local);
        if (around != null && around == loops) {
          values.put(local, tree.getExpression());
        } else {
          changing.add(local);
        }
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      change(ASTHelpers.getSymbol(tree.getVariable()));
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      switch (tree.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            change(ASTHelpers.getSymbol(tree.getExpression()));
        default -> {}
      }
      return super.visitUnary(tree, null);
    }

    private void change(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol local) {
        changing.add(local);
        counting.add(local);
      }
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
      change(ASTHelpers.getSymbol(tree.getVariable()));
      return inLoop(() -> super.visitEnhancedForLoop(tree, null));
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
      return inLoop(() -> super.visitForLoop(tree, null));
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
      return inLoop(() -> super.visitWhileLoop(tree, null));
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
      return inLoop(() -> super.visitDoWhileLoop(tree, null));
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return inLoop(() -> super.visitLambdaExpression(tree, null));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return inLoop(() -> super.visitClass(tree, null));
    }

    /** Code that may run again, or never, while what it names stays declared. */
    private @Nullable Void inLoop(Runnable visit) {
      loops++;
      visit.run();
      loops--;
      return null;
    }
  }
}
