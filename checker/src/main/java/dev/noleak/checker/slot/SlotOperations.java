package dev.noleak.checker.slot;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.Locals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which slot of {@code this} a piece of code works on, and what it does to it. */
public final class SlotOperations {
  private static final Set<String> ITERATORS = Set.of("iterator", "listIterator");
  private static final Set<SlotKind> CONTAINERS = Set.of(SlotKind.CONTAINER);
  private final Map<Symbol, Slot> slots = new HashMap<>();
  private final Map<Symbol, List<Slot>> holders = new HashMap<>();
  private final FieldHandles handles;
  private final Locals locals;
  private final SlotKinds kinds;
  private final HolderStores holderStores;
  private final EmptyConditions conditions;

  public SlotOperations(List<Slot> slots, Locals locals, VisitorState state) {
    for (Slot slot : slots) {
      if (slot.inner() == null) {
        this.slots.put(slot.field(), slot);
      } else {
        holders.computeIfAbsent(slot.field(), key -> new ArrayList<>()).add(slot);
      }
    }
    this.locals = locals;
    this.kinds = new SlotKinds(state);
    this.holderStores = new HolderStores(state);
    this.handles = FieldHandles.of(state.context);
    this.conditions = new EmptyConditions(this, locals, kinds);
  }

  /** One operation: {@code effect} on {@code slot}. */
  public record Operation(Slot slot, SlotEffect effect) {}

  /** What the assignment, call or method reference {@code tree} does to each slot. */
  public List<Operation> of(Tree tree) {
    if (tree instanceof AssignmentTree assignment) {
      List<Slot> held = holders.getOrDefault(symbolOfThis(assignment.getVariable()), List.of());
      return held.isEmpty()
          ? listOf(ofAssignment(assignment))
          : held.stream().map(slot -> ofHolder(slot, assignment.getExpression())).toList();
    }
    if (tree instanceof MemberReferenceTree reference) {
      Slot slot = slot(reference.getQualifierExpression());
      return slot == null
          ? List.of()
          : List.of(new Operation(slot, SlotEffect.ofReference(slot.kind(), reference)));
    }
    return tree instanceof MethodInvocationTree call ? listOf(ofCall(call)) : List.of();
  }

  private static <T> List<T> listOf(@Nullable T one) {
    return one == null ? List.of() : List.of(one);
  }

  private Operation ofHolder(Slot slot, ExpressionTree value) {
    return new Operation(slot, holderStores.effect(value, requireNonNull(slot.inner())));
  }

  private @Nullable Operation ofCall(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Slot slot = receiver == null ? null : slot(receiver);
    if (slot != null) {
      return new Operation(slot, SlotEffect.ofCall(slot.kind(), call, kinds));
    }
    Slot viewed = receiver == null ? null : container(receiver);
    if (viewed != null && SlotEffect.ofCall(viewed.kind(), call, kinds) == SlotEffect.CLEAR) {
      return new Operation(viewed, SlotEffect.CLEAR);
    }
    Slot handled = handled(call);
    if (handled != null) {
      return new Operation(handled, SlotEffect.ofHandleCall(handled.kind(), call, kinds));
    }
    return ofFill(call);
  }

  /** The slot that {@code call} reads or writes through its updater or {@code VarHandle}. */
  @Nullable Slot handled(MethodInvocationTree call) {
    VarSymbol field = handles.field(call);
    if (field == null) {
      return null;
    }
    ExpressionTree object = call.getArguments().get(0);
    return Expressions.isThis(object) ? slots.get(field) : inner(object, field);
  }

  /** {@code Arrays.fill} of a whole array or of a part. */
  private @Nullable Operation ofFill(MethodInvocationTree call) {
    Symbol method = ASTHelpers.getSymbol(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (!method.getSimpleName().contentEquals("fill")
        || !method.owner.getQualifiedName().contentEquals("java.util.Arrays")) {
      return null;
    }
    Slot filled = slot(arguments.get(0));
    if (filled == null) {
      return null;
    }
    if (!Values.isNone(arguments.get(arguments.size() - 1), kinds)) {
      return new Operation(filled, SlotEffect.STORE);
    }
    boolean whole =
        arguments.size() == 2
            || (Integer.valueOf(0).equals(ASTHelpers.constValue(arguments.get(1), Integer.class))
                && arguments.get(2) instanceof MemberSelectTree length
                && filled.equals(slot(length.getExpression())));
    return whole ? new Operation(filled, SlotEffect.CLEAR) : null;
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

  /** The slots that are certainly empty where {@code condition} comes out as {@code outcome}. */
  public List<Slot> emptyWhen(ExpressionTree condition, boolean outcome) {
    return conditions.emptyWhen(condition, outcome);
  }

  /** The slot whose elements the local {@code iterator} goes through, or null. */
  public @Nullable Slot iterated(ExpressionTree iterator) {
    if (!(locals.onlyValue(iterator) instanceof MethodInvocationTree call)
        || !call.getArguments().isEmpty()
        || !ITERATORS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())) {
      return null;
    }
    ExpressionTree container = ASTHelpers.getReceiver(call);
    return container == null ? null : container(container);
  }

  /** The container that {@code tree} names, itself or by a view of it. */
  private @Nullable Slot container(ExpressionTree tree) {
    return slot(Views.viewed(tree), CONTAINERS);
  }

  /** The slots in the holder that {@code tree} names, also through a local. */
  public List<Slot> held(ExpressionTree tree) {
    ExpressionTree value = locals.onlyValue(tree);
    return holders.getOrDefault(symbolOfThis(value == null ? tree : value), List.of());
  }

  /**
   * The slot of one of {@code asked} that {@code tree} names: a Throwable may have such methods.
   */
  @Nullable Slot slot(ExpressionTree tree, Set<SlotKind> asked) {
    Slot slot = slot(tree);
    return slot != null && asked.contains(slot.kind()) ? slot : null;
  }

  /** The slot that {@code tree} names, also through a local that holds its container. */
  public @Nullable Slot slot(ExpressionTree tree) {
    Slot slot = named(tree);
    ExpressionTree value = slot == null ? locals.onlyValue(tree) : null;
    return value == null ? slot : named(value);
  }

  private @Nullable Slot named(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    Slot slot = slots.get(symbolOfThis(plain));
    if (slot != null || !(plain instanceof MemberSelectTree select)) {
      return slot;
    }
    return inner(select.getExpression(), ASTHelpers.getSymbol(plain));
  }

  /** The slot that is the field {@code inner} of the holder that {@code holder} names. */
  private @Nullable Slot inner(ExpressionTree holder, @Nullable Symbol inner) {
    return held(holder).stream()
        .filter(held -> inner != null && inner.equals(held.inner()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Symbol symbolOfThis(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    return Expressions.isMemberOfThis(plain) ? ASTHelpers.getSymbol(plain) : null;
  }
}
