package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.source.Mentions;
import dev.noleak.checker.source.MethodSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The local variables of a close method through which it may see what a slot's container, or its
 * holder, has in it: an iterator and a view as well. A copy of a plain field keeps its value.
 */
final class Aliases extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final VisitorState state;

  /** The slot's field, and the locals that are made of it or of one another. */
  private final Set<Symbol> named = new HashSet<>();

  private Aliases(Slot slot, VisitorState state) {
    this.named.add(slot.field());
    this.state = state;
  }

  /** The slot's field and its aliases in {@code close}. */
  static Set<Symbol> in(MethodSource close, Slot slot, VisitorState state) {
    Aliases scanner = new Aliases(slot, state);
    if (!slot.isPlain()) {
      scanner.scan((Tree) close.tree().getBody(), null);
    }
    return scanner.named;
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

  private void note(@Nullable Symbol local, @Nullable ExpressionTree value) {
    if (local != null && value != null && mayShow(local.type) && Mentions.in(value, named)) {
      named.add(local);
    }
  }

  private boolean mayShow(Type type) {
    return !type.isPrimitive()
        && !state.getTypes().isSubtype(type, state.getSymtab().stringType)
        && !state.getTypes().isSubtype(type, state.getSymtab().throwableType);
  }
}
