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
final class KeptResult extends TransferResult<UnusedAbstractValue, Paths> {
  private final Paths thenState;
  private final Paths elseState;
  private final Predicate<TypeMirror> isChecked;
  private final Paths checked;
  private final Paths unchecked;

  KeptResult(
      Paths thenState,
      Paths elseState,
      Predicate<TypeMirror> isChecked,
      Paths checked,
      Paths unchecked) {
    super(null, Map.of());
    this.thenState = thenState;
    this.elseState = elseState;
    this.isChecked = isChecked;
    this.checked = checked;
    this.unchecked = unchecked;
  }

  static KeptResult withoutExceptions(Paths state) {
    return new KeptResult(state, state, type -> false, Paths.NONE, Paths.NONE);
  }

  @Override
  public Paths getExceptionalStore(TypeMirror exception) {
    return isChecked.test(exception) ? checked : unchecked;
  }

  @Override
  public Paths getRegularStore() {
    return thenState.leastUpperBound(elseState);
  }

  @Override
  public Paths getThenStore() {
    return thenState;
  }

  @Override
  public Paths getElseStore() {
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
