package dev.noleak.checker.flow;

import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;

/**
 * What is known behind a node: on its two branches, and along its exceptions. The library asks for
 * a state per type of exception, and takes the one before the node where it gets none.
 */
final class KeptResult extends TransferResult<UnusedAbstractValue, KeptSlots> {
  private final KeptSlots thenState;
  private final KeptSlots elseState;
  private final Predicate<TypeMirror> isChecked;
  private final KeptSlots checked;
  private final KeptSlots unchecked;

  KeptResult(
      KeptSlots thenState,
      KeptSlots elseState,
      Predicate<TypeMirror> isChecked,
      KeptSlots checked,
      KeptSlots unchecked) {
    super(null, Map.of());
    this.thenState = thenState;
    this.elseState = elseState;
    this.isChecked = isChecked;
    this.checked = checked;
    this.unchecked = unchecked;
  }

  static KeptResult withoutExceptions(KeptSlots state) {
    return new KeptResult(
        state, state, type -> false, KeptSlots.UNREACHABLE, KeptSlots.UNREACHABLE);
  }

  @Override
  public KeptSlots getExceptionalStore(TypeMirror exception) {
    return isChecked.test(exception) ? checked : unchecked;
  }

  @Override
  public KeptSlots getRegularStore() {
    return thenState.leastUpperBound(elseState);
  }

  @Override
  public KeptSlots getThenStore() {
    return thenState;
  }

  @Override
  public KeptSlots getElseStore() {
    return elseState;
  }

  @Override
  public boolean containsTwoStores() {
    return !thenState.equals(elseState);
  }

  @Override
  public boolean storeChanged() {
    return false;
  }
}
