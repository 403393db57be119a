package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.source.Expressions;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The throws of a close method that refuse to close: they make a new exception, and not because
 * another one was caught or to hand out a slot's value. Such a throw is no way out.
 */
public final class Refusals extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<Symbol> slots;
  private final Set<Tree> refusals = Collections.newSetFromMap(new IdentityHashMap<>());
  private int handlers;

  private Refusals(Set<Symbol> slots) {
    this.slots = new HashSet<>(slots);
  }

  static Set<Tree> in(Tree code, Set<Symbol> slots) {
    Refusals scanner = new Refusals(slots);
    scanner.scan(code, null);
    return scanner.refusals;
  }

  /** Whether {@code code} throws to refuse only, as far as it throws at all. */
  public static boolean areAll(Tree code, Set<Symbol> slots) {
    Set<Tree> refusals = in(code, slots);
    boolean[] other = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        other[0] |= !refusals.contains(tree);
        return super.visitThrow(tree, null);
      }
    }.scan(code, null);
    return !other[0];
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    ExpressionTree thrown = Expressions.plain(tree.getExpression());
    boolean made = !(thrown instanceof IdentifierTree || thrown instanceof MemberSelectTree);
    if (made && handlers == 0 && !mentions(thrown, slots)) {
      refusals.add(tree);
    }
    return super.visitThrow(tree, null);
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
    handlers++;
    super.visitCatch(tree, null);
    handlers--;
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    // What is thrown in a try block may be caught right there, and then refuses nothing.
    int caught = tree.getCatches().isEmpty() ? 0 : 1;
    scan(tree.getResources(), null);
    handlers += caught;
    scan(tree.getBlock(), null);
    handlers -= caught;
    scan(tree.getCatches(), null);
    return scan(tree.getFinallyBlock(), null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    note(ASTHelpers.getSymbol(tree), tree.getInitializer());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    note(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
    return super.visitAssignment(tree, null);
  }

  /** A local variable that is made of a slot stands for it from there on. */
  private void note(@Nullable Symbol variable, @Nullable ExpressionTree value) {
    if (value != null
        && variable != null
        && variable.owner instanceof MethodSymbol
        && isFailure(variable.type)
        && mentions(value, slots)) {
      slots.add(variable);
    }
  }

  /** A Throwable or a container of them, and not what else is told by a holder. */
  private static boolean isFailure(Type type) {
    for (Symbol at = type.tsym; at instanceof ClassSymbol of; at = of.getSuperclass().tsym) {
      String name = at.getQualifiedName().toString();
      if (name.equals("java.lang.Throwable") || name.startsWith("java.util.")) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code code} names one of {@code slots}. */
  public static boolean mentions(Tree code, Set<Symbol> slots) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        found[0] |= tree != null && slots.contains(ASTHelpers.getSymbol(tree));
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
