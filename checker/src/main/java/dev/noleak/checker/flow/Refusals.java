package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.source.Expressions;
import java.util.Collections;
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
    this.slots = slots;
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
    if (made && handlers == 0 && !mentionsSlot(thrown)) {
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

  private boolean mentionsSlot(ExpressionTree thrown) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        found[0] |= tree != null && slots.contains(ASTHelpers.getSymbol(tree));
        return super.scan(tree, null);
      }
    }.scan(thrown, null);
    return found[0];
  }
}
