package dev.noleak.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotOperations;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What calls on a holder do to the slots in it: a method of the holder is judged for itself, on an
 * instance of the holder's class.
 */
final class HolderCalls {
  private final Numbered<Slot> slots;
  private final SlotOperations operations;
  private final Locals locals;
  private final Sources sources;
  private final VisitorState state;
  private final boolean any;

  /** By the body and the slots that are asked for, which tell the class of the holder too. */
  private final Map<List<Object>, WaysOut> judged = new HashMap<>();

  HolderCalls(List<Slot> slots, SlotOperations operations, Locals locals, VisitorState state) {
    this.slots = Numbered.of(slots);
    this.operations = operations;
    this.locals = locals;
    this.sources = Sources.of(state.context);
    this.state = state;
    this.any = slots.stream().anyMatch(slot -> slot.inner() != null);
  }

  /** Behind {@code call}, which stands in {@code body}. */
  KeptSlots behind(MethodInvocationTree call, Body body, KeptSlots before) {
    if (!any) {
      return before;
    }
    KeptSlots after = before;
    for (ExpressionTree argument : call.getArguments()) {
      if (sources.method(ASTHelpers.getSymbol(call)) != null) {
        // Somebody with a body gets the holder: what it does to it is not followed.
        after = cleared(operations.held(argument), after);
      }
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    List<Slot> held = receiver == null ? List.of() : operations.held(receiver);
    return held.isEmpty()
        ? after
        : behind(ASTHelpers.getSymbol(call), run -> body.called(run, call, locals), held, after);
  }

  /** Behind {@code reference}, which somebody gets to run. */
  KeptSlots behind(MemberReferenceTree reference, KeptSlots before) {
    List<Slot> held = any ? operations.held(reference.getQualifierExpression()) : List.of();
    return held.isEmpty()
        ? before
        : behind(ASTHelpers.getSymbol(reference), Body::of, held, before);
  }

  private KeptSlots behind(
      MethodSymbol method, Function<MethodSource, Body> body, List<Slot> held, KeptSlots before) {
    if (method.getSimpleName().contentEquals("close") && method.getParameters().isEmpty()) {
      // What the holder's own close method keeps is a report of its own.
      return cleared(held, before);
    }
    ClassSymbol type = (ClassSymbol) held.get(0).field().type.tsym;
    MethodSymbol run = method.implementation(type, state.getTypes(), true);
    MethodSource source = sources.method(run == null ? method : run);
    if (source == null) {
      return before;
    }
    List<Slot> inner = held.stream().map(HolderCalls::inner).toList();
    Body callee = body.apply(source);
    WaysOut ways =
        judged.computeIfAbsent(
            List.of(callee, inner), key -> Judgement.of(callee, type, inner, state).waysOut());
    KeptSlots after = before;
    for (int i = 0; i < held.size(); i++) {
      int index = slots.of(held.get(i));
      if (ways.clears(inner.get(i))) {
        after = after.clear(index);
      } else if (ways.stores(inner.get(i))) {
        after = after.store(index, held.get(i).isReplacedByStore());
      }
    }
    return after;
  }

  private KeptSlots cleared(List<Slot> held, KeptSlots before) {
    KeptSlots after = before;
    for (Slot slot : held) {
      after = after.clear(slots.of(slot));
    }
    return after;
  }

  /** {@code slot} as a slot of the holder itself. */
  private static Slot inner(Slot slot) {
    return new Slot(Objects.requireNonNull(slot.inner()), null, slot.kind(), slot.stores());
  }
}
