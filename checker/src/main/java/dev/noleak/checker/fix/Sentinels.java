package dev.noleak.checker.fix;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.MethodSource;
import org.jspecify.annotations.Nullable;

/** What a field has in place of null: who compares it with that would take null for a failure. */
final class Sentinels {
  private static final String NULL = "null";

  private Sentinels() {}

  /** How {@code close} writes what stands for no Throwable; null where it cannot name that. */
  static @Nullable String name(@Nullable VarSymbol sentinel, MethodSource close) {
    if (sentinel == null) {
      return NULL;
    }
    boolean inSight =
        sentinel.owner == close.symbol().owner && !FieldName.isShadowed(close, sentinel);
    return inSight ? sentinel.getSimpleName().toString() : null;
  }
}
