package dev.noleak.checker.close;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.flow.WaysOut.WayOut;
import dev.noleak.checker.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A slot that closing an object keeps. The class, the method and the slot tell one from another.
 *
 * @param type the class of the object
 * @param method the close method that an instance of it runs
 * @param slot the slot
 * @param wayOut the way out on which it is kept, or null where the method's body is not in source
 * @param kind who can still read it
 * @param also what other close methods of the class keep in the same slot
 * @param isOneOfMany whether the holder that the field refers to keeps further Throwables
 */
public record Kept(
    ClassSymbol type,
    MethodSymbol method,
    Slot slot,
    @Nullable WayOut wayOut,
    Kind kind,
    List<Kept> also,
    boolean isOneOfMany) {

  public Kept {
    also = List.copyOf(also);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Kept that
        && type.equals(that.type)
        && method.equals(that.method)
        && slot.equals(that.slot);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, method, slot);
  }

  /** A field is reported once: with what is kept in it besides. */
  Kept with(Kept other) {
    List<Kept> all = new ArrayList<>(also);
    boolean same = slot.equals(other.slot);
    if (same) {
      all.add(other);
    }
    return new Kept(type, method, slot, wayOut, kind, all, isOneOfMany || !same);
  }

  /** Whether the class runs a close method that it does not declare. */
  public boolean isInherited() {
    return method.owner != type;
  }
}
