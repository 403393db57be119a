package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a part of a close method, or what it calls on its object, still needs a slot. */
final class FinallyReads extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Slot slot;
  private final ClassSymbol type;
  private final Set<Symbol> aliases;
  private final SelfCalls calls;
  private final VisitorState state;
  private boolean reads;

  private FinallyReads(Slot slot, ClassSymbol type, Set<Symbol> aliases, VisitorState state) {
    this.aliases = aliases;
    this.slot = slot;
    this.type = type;
    this.calls = new SelfCalls(type, state);
    this.state = state;
  }

  static boolean in(BlockTree block, Kept kept, VisitorState state) {
    MethodSource close = Sources.of(state.context).method(kept.method());
    Set<Symbol> aliases = close == null ? Set.of() : Aliases.in(close, kept.slot(), state);
    for (ClassSymbol type : Runners.of(kept, state)) {
      FinallyReads scanner = new FinallyReads(kept.slot(), type, aliases, state);
      scanner.scan(block, null);
      if (scanner.reads) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    return isSlot(Expressions.plain(tree.getVariable()))
        ? scan(tree.getExpression(), null)
        : super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    reads |= isSlot(tree) || aliases.contains(ASTHelpers.getSymbol(tree));
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    reads |= isSlot(tree);
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    note(calls.target(tree));
    // An updater or a handle may take the value out.
    reads |= tree.getArguments().stream().anyMatch(Expressions::isThis);
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
    note(calls.target(tree));
    return super.visitMemberReference(tree, null);
  }

  private boolean isSlot(ExpressionTree tree) {
    return slot.field().equals(ASTHelpers.getSymbol(tree));
  }

  private void note(@Nullable MethodSource callee) {
    reads |= callee != null && ClosingUse.of(callee, type, slot, state) != ClosingUse.IGNORES;
  }
}
