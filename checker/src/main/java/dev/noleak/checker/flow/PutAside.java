package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.source.Expressions;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lambdas, method references and anonymous classes that a body hands to nobody: it puts them
 * into a variable that it does not name again.
 */
final class PutAside extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final IdentityHashMap<Tree, Symbol> byValue = new IdentityHashMap<>();
  private final Set<Symbol> named = new HashSet<>();

  private PutAside() {}

  static Set<Tree> in(Tree code) {
    PutAside scanner = new PutAside();
    scanner.scan(code, null);
    scanner.byValue.values().removeAll(scanner.named);
    return scanner.byValue.keySet();
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    if (tree.getInitializer() != null) {
      byValue.put(Expressions.plain(tree.getInitializer()), ASTHelpers.getSymbol(tree));
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    ExpressionTree variable = Expressions.plain(tree.getVariable());
    Symbol symbol = ASTHelpers.getSymbol(variable);
    if (symbol != null) {
      byValue.put(Expressions.plain(tree.getExpression()), symbol);
    }
    if (variable instanceof MemberSelectTree member) {
      scan(member.getExpression(), null);
    } else if (!(variable instanceof IdentifierTree)) {
      scan(variable, null);
    }
    return scan(tree.getExpression(), null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    name(tree);
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    name(tree);
    return super.visitMemberSelect(tree, null);
  }

  private void name(Tree tree) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (symbol != null) {
      named.add(symbol);
    }
  }
}
