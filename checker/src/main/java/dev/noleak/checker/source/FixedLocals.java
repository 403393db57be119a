package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.HashSet;
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

  private FixedLocals() {}

  /** The local variables and parameters in {@code tree}. */
  public static FixedLocals in(Tree tree) {
    FixedLocals locals = new FixedLocals();
    locals.new Scanner().scan(tree, null);
    return locals;
  }

  /** What gives {@code local} its value each time, or null where there is more or none to see. */
  public @Nullable ExpressionTree value(VarSymbol local) {
    return changing.contains(local) ? null : values.get(local);
  }

  /** Whether nothing gives {@code parameter} another value than the caller does. */
  boolean isFixed(VarSymbol parameter) {
    return !changing.contains(parameter);
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    /**
     * Those declared without a value. The compiler sees to it that none is read before it has one,
     * so the one assignment may stand in a loop as well.
     */
    private final Set<VarSymbol> open = new HashSet<>();

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      VarSymbol local = ASTHelpers.getSymbol(tree);
      if (tree.getInitializer() != null) {
        values.put(local, tree.getInitializer());
      } else if (local.getKind() == ElementKind.LOCAL_VARIABLE) {
        open.add(local);
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol local) {
        ExpressionTree known = values.get(local);
        if (open.remove(local)) {
          values.put(local, tree.getExpression());
        } else if (known == null || !isSame(known, tree.getExpression())) {
          change(local);
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

    /**
     * Whether both ask the same thing of the same object: {@code queue.poll()}, before a loop and
     * in it.
     */
    private static boolean isSame(ExpressionTree one, ExpressionTree other) {
      ExpressionTree first = Expressions.plain(one);
      ExpressionTree second = Expressions.plain(other);
      if (first instanceof MethodInvocationTree call
          && second instanceof MethodInvocationTree next) {
        return call.getArguments().isEmpty()
            && next.getArguments().isEmpty()
            && isSame(call.getMethodSelect(), next.getMethodSelect());
      }
      Symbol symbol = ASTHelpers.getSymbol(first);
      if (symbol == null || !symbol.equals(ASTHelpers.getSymbol(second))) {
        return false;
      }
      return (Expressions.isMemberOfThis(first) && Expressions.isMemberOfThis(second))
          || (first instanceof MemberSelectTree select
              && second instanceof MemberSelectTree again
              && isSame(select.getExpression(), again.getExpression()));
    }

    private void change(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol local) {
        changing.add(local);
      }
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
      change(ASTHelpers.getSymbol(tree.getVariable()));
      return super.visitEnhancedForLoop(tree, null);
    }
  }
}
