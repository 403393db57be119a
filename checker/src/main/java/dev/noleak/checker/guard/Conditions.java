package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition says where a {@link Fact} holds, or where it does not hold. */
public final class Conditions {
  /** Deep enough for {@code isClosed()} calling {@code isOpen()}; a cycle of such ends here. */
  static final int DEPTH = 4;

  private final SelfCalls calls;

  private final Locals locals;

  private final StateFields states;

  private final Types types;

  public Conditions(SelfCalls calls, Locals locals, Context context) {
    this.calls = calls;
    this.locals = locals;
    this.states = new StateFields(context);
    this.types = Types.instance(context);
  }

  /** Whether {@code condition} is certainly {@code outcome} where {@code fact} holds. */
  public boolean implies(Fact fact, ExpressionTree condition, boolean outcome) {
    return implies(fact, condition, outcome, Constants::value);
  }

  boolean implies(
      Fact fact,
      ExpressionTree condition,
      boolean outcome,
      Function<ExpressionTree, @Nullable Object> constants) {
    return truth(condition, new View(fact, true, constants), DEPTH) == Truth.of(outcome);
  }

  /**
   * Whether the branch on which {@code condition} is {@code outcome} is a guard by {@code fact}: it
   * is taken where that holds, and is no test of a type that leaves out other objects as well.
   *
   * @param constants tells which expressions are constants
   */
  public boolean guards(
      Fact fact,
      ExpressionTree condition,
      boolean outcome,
      Function<ExpressionTree, @Nullable Object> constants) {
    return implies(fact, condition, outcome, constants) && !leavesOutOtherTypes(condition);
  }

  private boolean leavesOutOtherTypes(ExpressionTree condition) {
    if (!(Expressions.plain(condition) instanceof InstanceOfTree test)) {
      return false;
    }
    // The pattern of a record has no type beside it.
    Tree tested = test.getType() == null ? test.getPattern() : test.getType();
    return !types.isSubtype(ASTHelpers.getType(test.getExpression()), ASTHelpers.getType(tested));
  }

  /** Whether {@code condition} is certainly {@code outcome} where {@code fact} does not hold. */
  public boolean deniedImplies(Fact fact, ExpressionTree condition, boolean outcome) {
    return truth(condition, new View(fact, false, Constants::value), DEPTH) == Truth.of(outcome);
  }

  /** Whether {@code value} certainly equals {@code label} where {@code fact} holds. */
  public boolean impliesEqual(Fact fact, ExpressionTree value, ExpressionTree label) {
    return equal(value, label, new View(fact, true, Constants::value)) == Truth.YES;
  }

  /** Whether {@code value} certainly differs from {@code label} where {@code fact} holds. */
  public boolean impliesUnequal(Fact fact, ExpressionTree value, ExpressionTree label) {
    return equal(value, label, new View(fact, true, Constants::value)) == Truth.NO;
  }

  /** Whether {@code value} certainly differs from {@code label} where {@code fact} is not so. */
  public boolean deniedImpliesUnequal(Fact fact, ExpressionTree value, ExpressionTree label) {
    return equal(value, label, new View(fact, false, Constants::value)) == Truth.NO;
  }

  private Truth truth(ExpressionTree tree, View view, int depth) {
    ExpressionTree condition = Expressions.plain(tree);
    if (condition instanceof UnaryTree not && not.getKind() == Kind.LOGICAL_COMPLEMENT) {
      return truth(not.getExpression(), view, depth).not();
    }
    if (condition instanceof BinaryTree binary) {
      return ofBinary(binary, view, depth);
    }
    if (condition instanceof ConditionalExpressionTree choice) {
      Truth which = truth(choice.getCondition(), view, depth);
      return which == Truth.UNKNOWN
          ? Truth.UNKNOWN
          : truth(
              which == Truth.YES ? choice.getTrueExpression() : choice.getFalseExpression(),
              view,
              depth);
    }
    if (condition instanceof InstanceOfTree test) {
      return view.is(states.read(test.getExpression()), Fact.NULL) == Truth.YES
          ? Truth.NO
          : Truth.UNKNOWN;
    }
    VarSymbol field = states.read(condition);
    if (field != null) {
      return view.is(field, true);
    }
    ExpressionTree value = locals.onlyValue(condition);
    if (value != null) {
      return depth == 0 ? Truth.UNKNOWN : truth(value, view, depth - 1);
    }
    return condition instanceof MethodInvocationTree call
        ? ofCall(call, view, depth)
        : Truth.UNKNOWN;
  }

  private Truth ofBinary(BinaryTree binary, View view, int depth) {
    ExpressionTree left = binary.getLeftOperand();
    ExpressionTree right = binary.getRightOperand();
    return switch (binary.getKind()) {
      case CONDITIONAL_AND, AND -> truth(left, view, depth).and(truth(right, view, depth));
      case CONDITIONAL_OR, OR -> truth(left, view, depth).or(truth(right, view, depth));
      case EQUAL_TO -> equal(left, right, view);
      case NOT_EQUAL_TO -> equal(left, right, view).not();
      default -> view.compare(binary.getKind(), operand(left, view), operand(right, view));
    };
  }

  private Truth equal(ExpressionTree left, ExpressionTree right, View view) {
    Object value = view.constant(right);
    return value != null ? view.is(read(left), value) : view.is(read(right), view.constant(left));
  }

  private @Nullable Object operand(ExpressionTree tree, View view) {
    return view.fact().field().equals(states.read(tree))
        ? view.fact().value()
        : view.constant(tree);
  }

  /** The field whose value {@code tree} gives, also where a local was filled with it. */
  private @Nullable VarSymbol read(ExpressionTree tree) {
    ExpressionTree given = Expressions.value(tree);
    VarSymbol field = states.read(given);
    if (field != null) {
      return field;
    }
    ExpressionTree only = locals.onlyValue(given);
    ExpressionTree value = only == null ? given : Expressions.value(only);
    AtomicCall call = value instanceof MethodInvocationTree any ? states.call(any) : null;
    return call != null && call.swaps() ? call.field() : states.read(value);
  }

  private Truth ofCall(MethodInvocationTree call, View view, int depth) {
    AtomicCall atomic = states.call(call);
    if (atomic != null && atomic.exchanges()) {
      return view.is(atomic.field(), view.constant(atomic.arguments().get(0)));
    }
    if (atomic != null && atomic.swaps()) {
      return view.is(atomic.field(), true);
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = AtomicCall.name(call);
    if (receiver != null && name.equals("equals")) {
      return switch (arguments.size()) {
        case 1 -> equal(receiver, arguments.get(0), view);
        // Of Objects, say.
        case 2 -> equal(arguments.get(0), arguments.get(1), view);
        default -> Truth.UNKNOWN;
      };
    }
    if (receiver != null && name.equals("booleanValue")) {
      // What the library writes for a Boolean that is asked.
      return truth(receiver, view, depth);
    }
    ExpressionTree asked = Expressions.testedForNull(call);
    if (asked != null) {
      Truth isNull = view.is(read(asked), Fact.NULL);
      return name.equals("isNull") ? isNull : isNull.not();
    }
    MethodSource predicate = calls.target(call);
    ExpressionTree result = predicate == null ? null : onlyResult(predicate.tree().getBody());
    return result == null || depth == 0 ? Truth.UNKNOWN : truth(result, view, depth - 1);
  }

  /** What a predicate returns, where all that it does is to return it, under a lock say. */
  static @Nullable ExpressionTree onlyResult(StatementTree tree) {
    if (tree instanceof ReturnTree result) {
      return result.getExpression();
    }
    if (tree instanceof SynchronizedTree locked) {
      return onlyResult(locked.getBlock());
    }
    if (tree instanceof TryTree attempt && attempt.getCatches().isEmpty()) {
      return onlyResult(attempt.getBlock());
    }
    if (!(tree instanceof BlockTree block) || block.getStatements().isEmpty()) {
      return null;
    }
    List<? extends StatementTree> statements = block.getStatements();
    int last = statements.size() - 1;
    boolean plain =
        statements.subList(0, last).stream().allMatch(ExpressionStatementTree.class::isInstance);
    return plain ? onlyResult(statements.get(last)) : null;
  }
}
