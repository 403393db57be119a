package dev.noleak.checker.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotKind;
import dev.noleak.checker.slot.SlotOperations.Operation;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one tree of a body does to {@link KeptSlots}: an assignment, a call, a condition. */
final class SlotSteps {
  private final Body body;
  private final Judgement judgement;
  private final Numbered<Slot> slots;
  private final Numbered<Fact> facts;
  private final ReadPoints readPoints;
  private final DrainingLoops draining;

  SlotSteps(Body body, Judgement judgement, ReadPoints readPoints) {
    this.body = body;
    this.judgement = judgement;
    this.slots = judgement.scope().slots();
    this.facts = judgement.scope().facts();
    this.readPoints = readPoints;
    this.draining = DrainingLoops.in(body.code());
  }

  /** Behind {@code tree}, an assignment or a call that always does what it says. */
  KeptSlots behind(Tree tree, KeptSlots before) {
    boolean mayFail = judgement.transitions().isExchange(tree);
    return operate(tree, mayFail ? before : bring(tree, before));
  }

  /** Where {@code condition} comes out as {@code outcome}. */
  KeptSlots branch(ExpressionTree condition, boolean outcome, KeptSlots before) {
    KeptSlots read = readPoints.of(condition, before);
    KeptSlots after =
        guarded(
            before,
            read,
            fact -> judgement.conditions().guards(fact, condition, outcome, body::constant));
    if (!after.equals(before)
        && !judgement.reasons().areFacts(facts.all(), condition, outcome, body::constant)) {
      after = before;
    }
    for (Slot empty : judgement.operations().emptyWhen(condition, outcome)) {
      after = after.clear(slots.of(empty));
    }
    Slot emptied = outcome ? null : draining.emptied(condition, judgement.operations());
    if (emptied != null) {
      after = after.clear(slots.of(emptied));
    }
    boolean exchanged = outcome && judgement.transitions().isExchange(condition);
    return exchanged ? bring(condition, after) : after;
  }

  /** Where a switch on {@code value} takes the case of {@code label}. */
  KeptSlots matched(ExpressionTree value, ExpressionTree label, KeptSlots before) {
    return guarded(
        before,
        readPoints.of(value, before),
        fact -> judgement.conditions().impliesEqual(fact, value, label));
  }

  /** Where a switch on {@code value} takes none of the cases of {@code labels}. */
  KeptSlots unmatched(ExpressionTree value, List<ExpressionTree> labels, KeptSlots before) {
    return guarded(
        before,
        readPoints.of(value, before),
        fact -> {
          for (ExpressionTree label : labels) {
            if (!judgement.conditions().impliesUnequal(fact, value, label)) {
              return false;
            }
          }
          return true;
        });
  }

  /** A state that was not brought about since entry says that the object was closed before. */
  private KeptSlots guarded(KeptSlots before, KeptSlots read, Predicate<Fact> implies) {
    KeptSlots after = before;
    for (int i = 0; i < facts.size(); i++) {
      if (!read.mayHaveBrought(i) && !judgement.isPassing(i) && implies.test(facts.get(i))) {
        after = after.closedBefore(i, facts.size());
      }
    }
    return after;
  }

  private KeptSlots bring(Tree tree, KeptSlots before) {
    Fact fact = judgement.transitions().of(tree, body::constant);
    if (fact == null || facts.of(fact) < 0) {
      return overwrite(judgement.transitions().field(tree), before);
    }
    KeptSlots after = before;
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).field().equals(fact.field())) {
        boolean same = facts.get(i).equals(fact);
        if (!same && before.assumes(i)) {
          // Whoever was taken for closed goes on to another state: it was the way that closes.
          judgement.noteNoGuard(i);
        }
        after = same ? after.bring(i) : after.unestablish(i);
      }
    }
    return after;
  }

  /** Behind a store of something unknown, the state says nothing of what was before. */
  private KeptSlots overwrite(@Nullable VarSymbol field, KeptSlots before) {
    KeptSlots after = before;
    for (int i = 0; field != null && i < facts.size(); i++) {
      if (facts.get(i).field().equals(field)) {
        after = after.bring(i).unestablish(i);
      }
    }
    return after;
  }

  private KeptSlots operate(Tree tree, KeptSlots before) {
    KeptSlots after = before;
    for (Operation operation : judgement.operations().of(tree)) {
      after = operate(operation, isNull(tree, operation.slot().kind()), after);
    }
    return after;
  }

  private KeptSlots operate(Operation operation, boolean givesNull, KeptSlots before) {
    int slot = slots.of(operation.slot());
    return switch (operation.effect()) {
      case NONE -> before;
      case CLEAR -> before.clear(slot);
      case STORE ->
          givesNull ? before.clear(slot) : before.store(slot, operation.slot().isReplacedByStore());
    };
  }

  /** Whether {@code tree} gives the whole slot its value, a parameter that is null in this call. */
  private boolean isNull(Tree tree, SlotKind kind) {
    if (tree instanceof AssignmentTree assignment) {
      return !(assignment.getVariable() instanceof ArrayAccessTree)
          && body.isNull(assignment.getExpression());
    }
    boolean single = kind == SlotKind.ATOMIC_REFERENCE || kind == SlotKind.THREAD_LOCAL;
    return single
        && tree instanceof MethodInvocationTree call
        && call.getArguments().size() == 1
        && body.isNull(call.getArguments().get(0));
  }
}
