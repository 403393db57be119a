package dev.noleak.checker.slot;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instance field through which a Throwable is strongly reachable. The field, and that of the
 * holder, tell one slot from another.
 *
 * @param field the field of the judged class
 * @param inner where {@code field} is a holder, the field of it that has the Throwable; else null
 * @param kind the form in which it holds the Throwable
 * @param stores the places that may put a Throwable into it, in the order of the source
 */
public record Slot(VarSymbol field, @Nullable VarSymbol inner, SlotKind kind, List<Store> stores) {

  public Slot {
    stores = List.copyOf(stores);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slot that && field == that.field && inner == that.inner;
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, inner);
  }

  /** The field's simple name. */
  public String name() {
    return field.getSimpleName().toString();
  }

  /** The slot as an expression in its class: {@code failure}, or {@code state.failure}. */
  public String path() {
    return inner == null ? name() : name() + "." + inner.getSimpleName();
  }

  /** Whether the field of the judged class itself refers to the Throwable. */
  public boolean isPlain() {
    return inner == null && (kind == SlotKind.PLAIN || kind == SlotKind.OBJECT);
  }

  /** Whether nothing can clear it: what refers to the Throwable is final, and so is its holder. */
  public boolean isFixed() {
    return kind == SlotKind.CREATION_TRACE && (inner == null || (field.flags() & Flags.FINAL) != 0);
  }

  /** Whether a store replaces what was there, and does not add to it. */
  public boolean isReplacedByStore() {
    return switch (kind) {
      case PLAIN, OBJECT, ATOMIC_REFERENCE -> true;
      default -> false;
    };
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
