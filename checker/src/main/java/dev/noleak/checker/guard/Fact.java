package dev.noleak.checker.guard;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import org.jspecify.annotations.Nullable;

/**
 * A state that a close method brings about: after it, {@code field} has {@code value}.
 *
 * @param field an instance field
 * @param value a {@link Boolean}, a number or string, {@link #NULL}, {@link #SOMETHING}, or the
 *     symbol of the constant
 */
public record Fact(VarSymbol field, Object value) {
  /** The value of a field that holds no reference. */
  public static final Object NULL = new Object();

  /** The value of a field that holds some reference, whichever. */
  public static final Object SOMETHING = new Object();

  // A record's own ones cost the first caller some milliseconds, and every compilation has one.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact that && field.equals(that.field) && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + value.hashCode();
  }
}
