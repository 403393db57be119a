package dev.noleak.checker.slot;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;

/**
 * An instance field through which a Throwable is strongly reachable.
 *
 * @param field the field
 * @param kind the form in which it holds the Throwable
 * @param stores the places that may put a Throwable into it, in the order of the source
 */
public record Slot(VarSymbol field, SlotKind kind, List<Store> stores) {

  public Slot {
    stores = List.copyOf(stores);
  }

  /** The field's simple name. */
  public String name() {
    return field.getSimpleName().toString();
  }

  /**
   * A place that may put a Throwable into a slot.
   *
   * @param tree the assignment, the call or the declaration that stores
   * @param place how to say in a message where it is: {@code fail(Throwable)}, {@code its
   *     declaration}
   * @param unit its file
   */
  public record Store(Tree tree, String place, CompilationUnitTree unit) {}
}
