package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.source.FieldHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one outermost class and notes each place that names a field with a Throwable in it. */
final class FieldUseScanner extends TreePathScanner<@Nullable Void, @Nullable MethodSymbol> {
  private final SlotKinds kinds;
  private final FieldHandles handles;
  private final Map<VarSymbol, @Nullable SlotKind> kindOf = new HashMap<>();
  private final Map<VarSymbol, List<FieldUse>> uses = new HashMap<>();

  FieldUseScanner(VisitorState state) {
    this.kinds = new SlotKinds(state);
    this.handles = FieldHandles.of(state.context);
  }

  Map<VarSymbol, List<FieldUse>> in(TreePath outermost) {
    scan(outermost, null);
    return uses;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable MethodSymbol around) {
    return super.visitMethod(tree, ASTHelpers.getSymbol(tree));
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable MethodSymbol around) {
    VarSymbol field = ASTHelpers.getSymbol(tree);
    SlotKind kind = kind(field);
    if (kind != null && tree.getInitializer() != null) {
      boolean stores =
          SlotEffect.ofAssignment(kind, tree.getInitializer(), kinds) == SlotEffect.STORE;
      note(field, stores ? Role.STORE : Role.OTHER, around);
    }
    return super.visitVariable(tree, around);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable MethodSymbol around) {
    visitName(tree, around);
    return super.visitIdentifier(tree, around);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable MethodSymbol around) {
    visitName(tree, around);
    return super.visitMemberSelect(tree, around);
  }

  @Override
  public @Nullable Void visitMethodInvocation(
      MethodInvocationTree tree, @Nullable MethodSymbol around) {
    VarSymbol field = handles.field(tree);
    SlotKind kind = field == null ? null : kind(field);
    if (field != null && kind != null) {
      note(field, role(SlotEffect.ofHandleCall(kind, tree, kinds), readOrDropped(around)), around);
    }
    return super.visitMethodInvocation(tree, around);
  }

  private void visitName(ExpressionTree tree, @Nullable MethodSymbol around) {
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol field) {
      SlotKind kind = kind(field);
      if (kind != null) {
        note(field, role(kind, around), around);
      }
    }
  }

  private @Nullable SlotKind kind(VarSymbol symbol) {
    return symbol.owner instanceof ClassSymbol ? kindOf.computeIfAbsent(symbol, kinds::of) : null;
  }

  private void note(VarSymbol field, Role role, @Nullable MethodSymbol around) {
    uses.computeIfAbsent(field, key -> new ArrayList<>())
        .add(new FieldUse(getCurrentPath(), role, around));
  }

  private Role role(SlotKind kind, @Nullable MethodSymbol around) {
    TreePath path = getCurrentPath();
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    Tree use = path.getLeaf();
    TreePath above = path.getParentPath();
    if (above.getLeaf() instanceof AssignmentTree assignment && assignment.getVariable() == use) {
      return role(SlotEffect.ofAssignment(kind, assignment.getExpression(), kinds), Role.OTHER);
    }
    if (above.getLeaf() instanceof ArrayAccessTree element
        && element.getExpression() == use
        && above.getParentPath().getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == element) {
      return Values.isNone(assignment.getExpression(), kinds) ? Role.OTHER : Role.STORE;
    }
    if (above.getLeaf() instanceof MemberSelectTree select
        && above.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select) {
      boolean dropped =
          above.getParentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
      return role(SlotEffect.ofCall(kind, call, kinds), dropped ? Role.OTHER : Role.READ);
    }
    return Logging.isShownOnly(path, around) ? Role.LOG : Role.READ;
  }

  /** What becomes of the value that the call at hand gives. */
  private Role readOrDropped(@Nullable MethodSymbol around) {
    TreePath path = getCurrentPath();
    boolean dropped = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    return dropped ? Role.OTHER : Logging.isShownOnly(path, around) ? Role.LOG : Role.READ;
  }

  private static Role role(SlotEffect effect, Role otherwise) {
    return effect == SlotEffect.STORE ? Role.STORE : otherwise;
  }
}
