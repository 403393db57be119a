package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What conditions say of slots: which of them are certainly empty where one holds. */
final class EmptyConditions {
  private static final Set<String> DRAINS =
      Set.of("poll", "pollFirst", "pollLast", "peek", "peekFirst", "peekLast");
  private static final Set<String> READS = Set.of("get", "getPlain", "getAcquire", "getOpaque");
  private static final Set<SlotKind> CONTAINERS = Set.of(SlotKind.CONTAINER);
  private static final Set<SlotKind> SIZED = Set.of(SlotKind.CONTAINER, SlotKind.OPTIONAL);
  private static final Set<SlotKind> REFERENCES =
      Set.of(SlotKind.ATOMIC_REFERENCE, SlotKind.THREAD_LOCAL);

  private final SlotOperations operations;
  private final Locals locals;
  private final SlotKinds kinds;

  EmptyConditions(SlotOperations operations, Locals locals, SlotKinds kinds) {
    this.operations = operations;
    this.locals = locals;
    this.kinds = kinds;
  }

  /** The slots that are certainly empty where {@code condition} comes out as {@code outcome}. */
  List<Slot> emptyWhen(ExpressionTree condition, boolean outcome) {
    ExpressionTree plain = Expressions.plain(condition);
    ExpressionTree empty =
        plain instanceof BinaryTree comparison ? Sizes.emptyWhen(comparison, outcome) : null;
    if (empty != null) {
      return listOf(operations.slot(Views.viewed(empty), CONTAINERS));
    }
    if (plain instanceof BinaryTree comparison
        && comparison.getKind() == (outcome ? Kind.EQUAL_TO : Kind.NOT_EQUAL_TO)) {
      ExpressionTree left = comparison.getLeftOperand();
      ExpressionTree right = comparison.getRightOperand();
      return isNull(right) ? whereNull(left) : isNull(left) ? whereNull(right) : List.of();
    }
    if (plain instanceof InstanceOfTree test && !outcome) {
      Slot slot = valueOf(test.getExpression());
      return slot != null && kinds.isAny(ASTHelpers.getType(test.getType()), slot)
          ? List.of(slot)
          : List.of();
    }
    return plain instanceof MethodInvocationTree call ? emptyWhen(call, outcome) : List.of();
  }

  private List<Slot> emptyWhen(MethodInvocationTree call, boolean outcome) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    if (call.getArguments().isEmpty()) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return name.equals(outcome ? "isEmpty" : "isPresent") && receiver != null
          ? listOf(operations.slot(Views.viewed(receiver), SIZED))
          : List.of();
    }
    ExpressionTree tested = Expressions.testedForNull(call);
    if (tested != null) {
      return name.equals("isNull") == outcome ? whereNull(tested) : List.of();
    }
    return outcome && SlotEffect.isExchange(name) ? listOf(exchanged(call)) : List.of();
  }

  /** The slot that {@code call}, a compare-and-set, empties where it does not fail. */
  private @Nullable Slot exchanged(MethodInvocationTree call) {
    Slot handled = operations.handled(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    Slot slot =
        handled == null && receiver != null ? operations.slot(receiver, REFERENCES) : handled;
    int value = handled == null ? 1 : 2;
    return slot != null
            && call.getArguments().size() == value + 1
            && Values.isNone(call.getArguments().get(value), kinds)
        ? slot
        : null;
  }

  private List<Slot> whereNull(ExpressionTree tree) {
    Slot slot = valueOf(tree);
    return slot == null ? operations.held(tree) : List.of(slot);
  }

  /** The slot whose value, or whose next element, {@code tree} gives. */
  private @Nullable Slot valueOf(ExpressionTree tree) {
    ExpressionTree plain = Expressions.value(tree);
    ExpressionTree value = locals.onlyValue(plain);
    plain = value == null ? plain : Expressions.plain(value);
    if (plain instanceof MethodInvocationTree call && call.getArguments().isEmpty()) {
      String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      Set<SlotKind> asked =
          DRAINS.contains(name) ? CONTAINERS : READS.contains(name) ? REFERENCES : Set.of();
      return receiver == null ? null : operations.slot(receiver, asked);
    }
    Slot handled =
        plain instanceof MethodInvocationTree read && read.getArguments().size() == 1
            ? operations.handled(read)
            : null;
    return handled == null ? operations.slot(plain) : handled;
  }

  private static <T> List<T> listOf(@Nullable T one) {
    return one == null ? List.of() : List.of(one);
  }

  private static boolean isNull(ExpressionTree tree) {
    return Expressions.plain(tree).getKind() == Kind.NULL_LITERAL;
  }
}
