package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.FieldUse.Role;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Where the compilation uses a slot: the uses of its field, and of one in a holder those that reach
 * the Throwable in there.
 */
public final class SlotUses {
  private final VisitorState state;
  private final FieldUses uses;

  public SlotUses(VisitorState state) {
    this.state = state;
    this.uses = FieldUses.of(state);
  }

  /** The uses of {@code slot}, with their roles. */
  public List<FieldUse> of(Slot slot) {
    List<FieldUse> ofField = uses.all(slot.field(), state);
    return slot.inner() == null ? ofField : ofInner(ofField, slot.inner());
  }

  /** The uses of the field {@code inner} of the holders that {@code ofHolder} name. */
  List<FieldUse> ofInner(List<FieldUse> ofHolder, VarSymbol inner) {
    List<FieldUse> all = uses.all(inner, state);
    IdentityHashMap<Tree, Role> roles = new IdentityHashMap<>();
    all.forEach(use -> roles.put(use.tree(), use.role()));
    return ofHolder.stream().map(use -> inside(use, roles, all)).toList();
  }

  private static FieldUse inside(
      FieldUse use, IdentityHashMap<Tree, Role> roles, List<FieldUse> all) {
    TreePath path = use.path();
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    TreePath above = path.getParentPath();
    if (above.getLeaf() instanceof MemberSelectTree select
        && select.getExpression() == path.getLeaf()) {
      Role ofSelected = roles.get(select);
      Role role =
          ofSelected != null
              ? ofSelected
              : isCallOf(select, above) && reads(ASTHelpers.getSymbol(select), all)
                  ? Role.READ
                  : Role.OTHER;
      return new FieldUse(above, role, use.method(), use.isOfThis());
    }
    if (above.getLeaf() instanceof MemberReferenceTree reference) {
      Role role = reads(ASTHelpers.getSymbol(reference), all) ? Role.READ : Role.OTHER;
      return new FieldUse(path, role, use.method(), use.isOfThis());
    }
    boolean handedOn =
        path.getLeaf() instanceof ExpressionTree
            && !(above.getLeaf() instanceof BinaryTree)
            && !(above.getLeaf() instanceof AssignmentTree assignment
                && assignment.getVariable() == path.getLeaf());
    Role role =
        !handedOn ? Role.OTHER : Logging.isShownOnly(path, use.method()) ? Role.LOG : Role.READ;
    return new FieldUse(path, role, use.method(), use.isOfThis());
  }

  private static boolean isCallOf(MemberSelectTree select, TreePath path) {
    return path.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select;
  }

  private static boolean reads(Symbol method, List<FieldUse> all) {
    return all.stream().anyMatch(use -> use.role() == Role.READ && method.equals(use.method()));
  }
}
