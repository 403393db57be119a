package dev.noleak.checker.shared;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.source.Expressions;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a method asks if a field is null, itself or in a local copy. */
final class NullTests extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<Symbol> names = new HashSet<>();
  private boolean found;

  private NullTests(Symbol field) {
    names.add(field);
  }

  static boolean of(Symbol field, MethodTree method) {
    NullTests tests = new NullTests(field);
    tests.scan(method.getBody(), null);
    return tests.found;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (tree.getInitializer() != null && isNamed(tree.getInitializer())) {
      names.add(ASTHelpers.getSymbol(tree));
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    Symbol variable = ASTHelpers.getSymbol(tree.getVariable());
    if (variable != null && isNamed(tree.getExpression())) {
      names.add(variable);
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    if (tree.getKind() == Kind.EQUAL_TO || tree.getKind() == Kind.NOT_EQUAL_TO) {
      found |= isNull(tree.getLeftOperand()) && isNamed(tree.getRightOperand());
      found |= isNull(tree.getRightOperand()) && isNamed(tree.getLeftOperand());
    }
    return super.visitBinary(tree, null);
  }

  private boolean isNamed(ExpressionTree tree) {
    return names.contains(ASTHelpers.getSymbol(Expressions.plain(tree)));
  }

  private static boolean isNull(Tree tree) {
    return tree.getKind() == Kind.NULL_LITERAL;
  }
}
