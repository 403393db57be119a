package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.Locals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which slot of {@code this} a piece of code works on, and what it does to it. */
public final class SlotOperations {
  private static final Set<String> DRAINS =
      Set.of("poll", "pollFirst", "pollLast", "peek", "peekFirst", "peekLast");
  private static final Set<String> READS = Set.of("get", "getPlain", "getAcquire", "getOpaque");

  private final Map<Symbol, Slot> slots = new HashMap<>();
  private final FieldHandles handles;
  private final Locals locals;
  private final SlotKinds kinds;

  public SlotOperations(List<Slot> slots, Locals locals, VisitorState state) {
    slots.forEach(slot -> this.slots.put(slot.field(), slot));
    this.locals = locals;
    this.kinds = new SlotKinds(state);
    this.handles = FieldHandles.of(state.context);
  }

  /** One operation: {@code effect} on {@code slot}. */
  public record Operation(Slot slot, SlotEffect effect) {}

  /** What the assignment or call {@code tree} does, or null where it is about no slot. */
  public @Nullable Operation of(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      return ofAssignment(assignment);
    }
    if (tree instanceof MemberReferenceTree reference) {
      Slot slot = slot(reference.getQualifierExpression());
      return slot == null
          ? null
          : new Operation(slot, SlotEffect.ofReference(slot.kind(), reference));
    }
    if (!(tree instanceof MethodInvocationTree call)) {
      return null;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Slot slot = receiver == null ? null : slot(receiver);
    if (slot != null) {
      return new Operation(slot, SlotEffect.ofCall(slot.kind(), call, kinds));
    }
    Slot handled = slots.get(handles.fieldOfThis(call));
    if (handled != null) {
      return new Operation(handled, SlotEffect.ofHandleCall(handled.kind(), call, kinds));
    }
    Symbol method = ASTHelpers.getSymbol(call);
    boolean fills =
        method.getSimpleName().contentEquals("fill")
            && method.owner.getQualifiedName().contentEquals("java.util.Arrays")
            && call.getArguments().size() == 2;
    Slot filled = fills ? slot(call.getArguments().get(0)) : null;
    return filled == null
        ? null
        : new Operation(
            filled,
            Values.isNone(call.getArguments().get(1), kinds) ? SlotEffect.CLEAR : SlotEffect.STORE);
  }

  private @Nullable Operation ofAssignment(AssignmentTree assignment) {
    ExpressionTree target = Expressions.plain(assignment.getVariable());
    ExpressionTree value = assignment.getExpression();
    if (target instanceof ArrayAccessTree element) {
      Slot slot = slot(element.getExpression());
      return slot == null || Values.isNone(value, kinds)
          ? null
          : new Operation(slot, SlotEffect.STORE);
    }
    Slot slot = named(target);
    return slot == null
        ? null
        : new Operation(slot, SlotEffect.ofAssignment(slot.kind(), value, kinds));
  }

  /** The slot that is certainly empty where {@code condition} comes out as {@code outcome}. */
  public @Nullable Slot emptyWhen(ExpressionTree condition, boolean outcome) {
    ExpressionTree plain = Expressions.plain(condition);
    if (plain instanceof BinaryTree comparison
        && comparison.getKind() == (outcome ? Kind.EQUAL_TO : Kind.NOT_EQUAL_TO)) {
      ExpressionTree left = comparison.getLeftOperand();
      ExpressionTree right = comparison.getRightOperand();
      return isNull(right) ? valueOf(left) : isNull(left) ? valueOf(right) : null;
    }
    if (plain instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return name.equals(outcome ? "isEmpty" : "isPresent") && receiver != null
          ? slot(receiver)
          : null;
    }
    return null;
  }

  /** The slot whose value, or whose next element, {@code tree} gives. */
  private @Nullable Slot valueOf(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    if (plain instanceof AssignmentTree assignment) {
      plain = Expressions.plain(assignment.getExpression());
    }
    ExpressionTree value = locals.onlyValue(plain);
    plain = value == null ? plain : Expressions.plain(value);
    if (plain instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      Slot slot = receiver == null ? null : slot(receiver);
      return slot != null && (DRAINS.contains(name) || READS.contains(name)) ? slot : null;
    }
    return slot(plain);
  }

  /** The slot that {@code tree} names, also through a local that holds its container. */
  public @Nullable Slot slot(ExpressionTree tree) {
    Slot slot = named(tree);
    ExpressionTree value = slot == null ? locals.onlyValue(tree) : null;
    return value == null ? slot : named(value);
  }

  private @Nullable Slot named(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    return Expressions.isMemberOfThis(plain) ? slots.get(ASTHelpers.getSymbol(plain)) : null;
  }

  private static boolean isNull(ExpressionTree tree) {
    return Expressions.plain(tree).getKind() == Kind.NULL_LITERAL;
  }
}
