package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.slot.FieldUse;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotEffect;
import dev.noleak.checker.slot.SlotOperations;
import dev.noleak.checker.slot.SlotUses;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What a close method, with all that it runs on its object, does with a slot. */
public enum ClosingUse {
  /** Nothing, but for clearing it: it may be cleared before anything else. */
  IGNORES,
  /** It needs the value: it may be cleared at the end only. */
  READS,
  /** It puts a Throwable in: whoever wrote that wants it there. */
  STORES;

  /**
   * What {@code close} does with the slot of {@code kept}, in the class that does most with it of
   * all that run it: a subclass may override what it calls.
   */
  public static ClosingUse of(MethodSource close, Kept kept, VisitorState state) {
    ClosingUse most = IGNORES;
    for (ClassSymbol type : Runners.of(kept, state)) {
      ClosingUse found = of(close, type, kept.slot(), state);
      most = found.compareTo(most) > 0 ? found : most;
    }
    return most == IGNORES && OtherReaders.mayRun(close, kept, state) ? READS : most;
  }

  /** What {@code method}, run on an object of exactly {@code type}, does with {@code slot}. */
  static ClosingUse of(MethodSource method, ClassSymbol type, Slot slot, VisitorState state) {
    SelfCalls calls = new SelfCalls(type, state);
    Scope scope = Scope.of(method, type, List.of(slot), calls, state);
    SlotOperations operations =
        new SlotOperations(List.of(slot), new Locals(Sources.of(state.context)), state);
    Set<Tree> run = Collections.newSetFromMap(new IdentityHashMap<>());
    scope.methods().forEach(each -> run.add(each.tree()));
    boolean own = Held.of(slot.field(), state).isAlwaysOwn();
    ClosingUse most = IGNORES;
    for (FieldUse use : new SlotUses(state).of(slot)) {
      if (isIn(run, use.path())) {
        ClosingUse found = storesInHolder(use, slot, state) ? STORES : of(use, own, operations);
        most = found.compareTo(most) > 0 ? found : most;
      }
    }
    return most;
  }

  /** Whether {@code use} calls a method of the holder, and that stores. */
  private static boolean storesInHolder(FieldUse use, Slot slot, VisitorState state) {
    if (slot.inner() == null
        || !(use.path().getParentPath().getLeaf() instanceof MethodInvocationTree call)
        || call.getMethodSelect() != use.tree()) {
      return false;
    }
    ClassSymbol type = (ClassSymbol) slot.field().type.tsym;
    MethodSymbol method = ASTHelpers.getSymbol(call);
    MethodSymbol run = method.implementation(type, state.getTypes(), true);
    MethodSource source = Sources.of(state.context).method(run == null ? method : run);
    Slot inner = new Slot(slot.inner(), null, slot.kind(), slot.stores());
    return source != null && of(source, type, inner, state) == STORES;
  }

  private static boolean isIn(Set<Tree> methods, TreePath path) {
    for (Tree tree : path) {
      if (methods.contains(tree)) {
        return true;
      }
    }
    return false;
  }

  private static ClosingUse of(FieldUse use, boolean own, SlotOperations operations) {
    if (use.role() == Role.STORE) {
      return STORES;
    }
    TreePath path = use.path();
    if (path.getLeaf() instanceof MethodInvocationTree) {
      return isClear(path, operations) ? IGNORES : READS;
    }
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    TreePath above = path.getParentPath();
    if (above.getLeaf() instanceof AssignmentTree assignment
        && assignment.getVariable() == path.getLeaf()) {
      return IGNORES;
    }
    // A call that clears does so on what is there: where that may be null, it is no plain clear.
    boolean clears =
        own
            && (isClear(above, operations)
                || (above.getLeaf() instanceof ExpressionTree
                    && isClear(above.getParentPath(), operations)));
    return clears ? IGNORES : READS;
  }

  /**
   * Whether the statement at {@code path} is one call that clears, its result not asked for. One
   * that drains hands on what it takes out, and needs it.
   */
  private static boolean isClear(TreePath path, SlotOperations operations) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        || ASTHelpers.getSymbol(call).getSimpleName().contentEquals("drainTo")) {
      return false;
    }
    return operations.of(call).stream()
        .anyMatch(operation -> operation.effect() == SlotEffect.CLEAR);
  }
}
