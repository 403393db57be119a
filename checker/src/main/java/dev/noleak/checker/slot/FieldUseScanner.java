package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
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
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.FieldHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one outermost class and notes each place that names a field with a Throwable in it. */
final class FieldUseScanner extends TreePathScanner<@Nullable Void, @Nullable MethodSymbol> {
  private final VisitorState state;
  private final SlotKinds kinds;
  private final FieldHandles handles;
  private final Map<VarSymbol, Candidate> candidates = new HashMap<>();
  private final Map<VarSymbol, List<FieldUse>> uses = new HashMap<>();
  private final Map<VarSymbol, Alias> aliases = new HashMap<>();

  FieldUseScanner(VisitorState state) {
    this.state = state;
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

  /**
   * What a variable could be a slot as.
   *
   * @param kind the form in which it could hold a Throwable itself
   * @param isHolder whether it could refer to a holder of one
   */
  private record Candidate(@Nullable SlotKind kind, boolean isHolder) {}

  private Candidate candidate(VarSymbol symbol) {
    return candidates.computeIfAbsent(
        symbol,
        any -> {
          boolean isField = symbol.owner instanceof ClassSymbol;
          SlotKind kind = isField ? kinds.of(symbol) : null;
          boolean isHolder =
              isField && kind == null && !Holders.of(state).inner(symbol, state).isEmpty();
          return new Candidate(kind, isHolder);
        });
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable MethodSymbol around) {
    VarSymbol field = ASTHelpers.getSymbol(tree);
    if (tree.getInitializer() != null) {
      Candidate candidate = candidate(field);
      if (candidate.kind() != null) {
        SlotEffect effect = SlotEffect.ofAssignment(candidate.kind(), tree.getInitializer(), kinds);
        note(field, role(effect, Role.OTHER), around, true);
      } else if (candidate.isHolder()) {
        note(field, Role.OTHER, around, true);
      } else {
        noteAlias(field, tree.getInitializer());
      }
    }
    return super.visitVariable(tree, around);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable MethodSymbol around) {
    if (ASTHelpers.getSymbol(tree.getVariable()) instanceof VarSymbol variable) {
      noteAlias(variable, tree.getExpression());
    }
    return super.visitAssignment(tree, around);
  }

  /**
   * The field whose container or reference a local variable refers to as well.
   *
   * @param ofThis whether it is the field of {@code this}
   */
  private record Alias(VarSymbol field, SlotKind kind, boolean ofThis) {}

  private void noteAlias(VarSymbol local, ExpressionTree value) {
    ExpressionTree plain = Expressions.value(value);
    if (!(local.owner instanceof ClassSymbol)
        && ASTHelpers.getSymbol(plain) instanceof VarSymbol field) {
      SlotKind kind = candidate(field).kind();
      if (kind != null && kind.refersToMore()) {
        aliases.put(local, new Alias(field, kind, Expressions.isMemberOfThis(plain)));
      }
    }
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
    SlotKind kind = field == null ? null : candidate(field).kind();
    if (field != null && kind != null) {
      SlotEffect effect = SlotEffect.ofHandleCall(kind, tree, kinds);
      note(
          field,
          role(effect, readOrDropped(effect, getCurrentPath(), around)),
          around,
          Expressions.isThis(tree.getArguments().get(0)));
    }
    return super.visitMethodInvocation(tree, around);
  }

  private void visitName(ExpressionTree tree, @Nullable MethodSymbol around) {
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol field) {
      Alias alias = aliases.get(field);
      if (alias != null) {
        noteStore(alias, tree, around);
        return;
      }
      Candidate candidate = candidate(field);
      boolean ofThis = Expressions.isMemberOfThis(tree);
      if (candidate.kind() != null) {
        note(field, role(candidate.kind(), around), around, ofThis);
      } else if (candidate.isHolder()) {
        note(field, Role.OTHER, around, ofThis);
      }
    }
  }

  /** What is stored through a local is in the field too; a new value of the local is not. */
  private void noteStore(Alias alias, ExpressionTree tree, @Nullable MethodSymbol around) {
    boolean replaced =
        getCurrentPath().getParentPath().getLeaf() instanceof AssignmentTree assignment
            && assignment.getVariable() == tree;
    if (!replaced && role(alias.kind(), around) == Role.STORE) {
      note(alias.field(), Role.STORE, around, alias.ofThis());
    }
  }

  private void note(VarSymbol field, Role role, @Nullable MethodSymbol around, boolean ofThis) {
    uses.computeIfAbsent(field, key -> new ArrayList<>())
        .add(new FieldUse(getCurrentPath(), role, around, ofThis));
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
      SlotEffect effect = SlotEffect.ofCall(kind, call, kinds);
      return role(effect, readOrDropped(effect, above.getParentPath(), around));
    }
    if (above.getLeaf() instanceof MemberReferenceTree reference) {
      SlotEffect effect = SlotEffect.ofReference(kind, reference);
      return role(effect, effect == SlotEffect.CLEAR ? Role.OTHER : Role.READ);
    }
    return Logging.isShownOnly(path, around) ? Role.LOG : Role.READ;
  }

  /** What becomes of the value that the call at {@code path} gives, or hands to other code. */
  private Role readOrDropped(SlotEffect effect, TreePath path, @Nullable MethodSymbol around) {
    MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
    boolean statement = path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    // As the body of a lambda a clear is no statement.
    boolean dropped =
        effect == SlotEffect.CLEAR
            ? statement || ASTHelpers.getSymbol(call).getReturnType().hasTag(TypeTag.VOID)
            : statement && !handsOver(call);
    return dropped ? Role.OTHER : Logging.isShownOnly(path, around) ? Role.LOG : Role.READ;
  }

  /** Whether {@code call} takes code to run, as {@code forEach} does: that is given the value. */
  private boolean handsOver(MethodInvocationTree call) {
    for (VarSymbol parameter : ASTHelpers.getSymbol(call).getParameters()) {
      // Error Prone's hasAnnotation() loads a cache library for the first question of a compile.
      if (ASTHelpers.hasDirectAnnotationWithSimpleName(
          parameter.type.tsym, FunctionalInterface.class.getSimpleName())) {
        return true;
      }
    }
    return false;
  }

  private static Role role(SlotEffect effect, Role otherwise) {
    return effect == SlotEffect.STORE ? Role.STORE : otherwise;
  }
}
