package dev.noleak.checker.slot;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Symbol;
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
  private static final Set<String> DRAINS =
      Set.of("poll", "pollFirst", "pollLast", "peek", "peekFirst", "peekLast");
  private static final Set<String> ITERATORS = Set.of("iterator", "listIterator");
  private static final Set<String> VIEWS = Set.of("keySet", "values", "entrySet");
  private static final Set<String> READS = Set.of("get", "getPlain", "getAcquire", "getOpaque");
  private static final Set<SlotKind> CONTAINERS = Set.of(SlotKind.CONTAINER);
  private static final Set<SlotKind> SIZED = Set.of(SlotKind.CONTAINER, SlotKind.OPTIONAL);
  private static final Set<SlotKind> REFERENCES =
      Set.of(SlotKind.ATOMIC_REFERENCE, SlotKind.THREAD_LOCAL);

  private final Map<Symbol, Slot> slots = new HashMap<>();
  private final Map<Symbol, List<Slot>> holders = new HashMap<>();
  private final FieldHandles handles;
  private final Locals locals;
  private final SlotKinds kinds;
  private final HolderStores holderStores;

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
    Slot slot = receiver == null ? null : slot(viewed(receiver));
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
            && method.owner.getQualifiedName().contentEquals("java.util.Arrays");
    Slot filled = fills ? slot(call.getArguments().get(0)) : null;
    return filled == null ? null : new Operation(filled, ofFill(filled, call.getArguments()));
  }

  private SlotEffect ofFill(Slot filled, List<? extends ExpressionTree> arguments) {
    if (!Values.isNone(arguments.get(arguments.size() - 1), kinds)) {
      return SlotEffect.STORE;
    }
    boolean whole =
        arguments.size() == 2
            || (Integer.valueOf(0).equals(ASTHelpers.constValue(arguments.get(1)))
                && Expressions.plain(arguments.get(2)) instanceof MemberSelectTree end
                && end.getIdentifier().contentEquals("length")
                && filled.equals(slot(end.getExpression())));
    return whole ? SlotEffect.CLEAR : SlotEffect.NONE;
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
    ExpressionTree plain = Expressions.plain(condition);
    ExpressionTree empty =
        plain instanceof BinaryTree comparison ? Sizes.emptyWhen(comparison, outcome) : null;
    if (empty != null) {
      return listOf(slot(empty, CONTAINERS));
    }
    if (plain instanceof BinaryTree comparison
        && comparison.getKind() == (outcome ? Kind.EQUAL_TO : Kind.NOT_EQUAL_TO)) {
      ExpressionTree left = comparison.getLeftOperand();
      ExpressionTree right = comparison.getRightOperand();
      return isNull(right) ? whereNull(left) : isNull(left) ? whereNull(right) : List.of();
    }
    if (plain instanceof InstanceOfTree test && !outcome) {
      Slot slot = valueOf(test.getExpression());
      return slot != null && kinds.isAnyThrowable(ASTHelpers.getType(test.getType()))
          ? List.of(slot)
          : List.of();
    }
    ExpressionTree tested =
        plain instanceof MethodInvocationTree call ? Expressions.testedForNull(call) : null;
    if (tested != null && plain instanceof MethodInvocationTree call) {
      boolean isNull = ASTHelpers.getSymbol(call).name.contentEquals("isNull");
      return isNull == outcome ? whereNull(tested) : List.of();
    }
    if (plain instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return name.equals(outcome ? "isEmpty" : "isPresent") && receiver != null
          ? listOf(slot(receiver, SIZED))
          : List.of();
    }
    return List.of();
  }

  /** The slot whose elements the local {@code iterator} goes through, or null. */
  public @Nullable Slot iterated(ExpressionTree iterator) {
    if (!(locals.onlyValue(iterator) instanceof MethodInvocationTree call)
        || !call.getArguments().isEmpty()
        || !ITERATORS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())) {
      return null;
    }
    ExpressionTree container = ASTHelpers.getReceiver(call);
    return container == null ? null : slot(viewed(container), CONTAINERS);
  }

  /** The map of which {@code tree} is a view: what is removed from that is removed from the map. */
  private static ExpressionTree viewed(ExpressionTree tree) {
    ExpressionTree map =
        tree instanceof MethodInvocationTree call
                && call.getArguments().isEmpty()
                && VIEWS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())
            ? ASTHelpers.getReceiver(call)
            : null;
    return map == null ? tree : map;
  }

  private List<Slot> whereNull(ExpressionTree tree) {
    Slot slot = valueOf(tree);
    return slot == null ? held(tree) : List.of(slot);
  }

  /** The slots in the holder that {@code tree} names, also through a local. */
  public List<Slot> held(ExpressionTree tree) {
    ExpressionTree value = locals.onlyValue(tree);
    return holders.getOrDefault(symbolOfThis(value == null ? tree : value), List.of());
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
      Set<SlotKind> asked =
          DRAINS.contains(name) ? CONTAINERS : READS.contains(name) ? REFERENCES : Set.of();
      return receiver == null ? null : slot(receiver, asked);
    }
    return slot(plain);
  }

  /**
   * The slot of one of {@code asked} that {@code tree} names: a Throwable may have such methods.
   */
  private @Nullable Slot slot(ExpressionTree tree, Set<SlotKind> asked) {
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
    Symbol inner = ASTHelpers.getSymbol(plain);
    return held(select.getExpression()).stream()
        .filter(held -> inner != null && inner.equals(held.inner()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Symbol symbolOfThis(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    return Expressions.isMemberOfThis(plain) ? ASTHelpers.getSymbol(plain) : null;
  }

  private static boolean isNull(ExpressionTree tree) {
    return Expressions.plain(tree).getKind() == Kind.NULL_LITERAL;
  }
}
