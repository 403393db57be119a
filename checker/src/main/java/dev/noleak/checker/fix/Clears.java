package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotKind;
import dev.noleak.checker.source.MethodSource;
import org.jspecify.annotations.Nullable;

/** The statement that clears a slot of each form. */
public final class Clears {
  private static final String ARRAYS = "java.util.Arrays";
  private static final String OPTIONAL = "java.util.Optional";

  private Clears() {}

  /** What to tell a person: the statement of the fix, or the usual one where none is safe. */
  public static String told(Kept kept, @Nullable MethodSource close, VisitorState state) {
    Clear safe = close == null ? null : in(close, kept, state);
    if (safe != null) {
      return safe.statement();
    }
    Slot slot = kept.slot();
    String name = slot.kind() == SlotKind.CREATION_TRACE ? slot.name() : slot.path();
    return switch (slot.kind()) {
      case PLAIN, OBJECT, CREATION_TRACE, ATOMIC_ARRAY -> name + " = null;";
      case ARRAY -> "Arrays.fill(" + name + ", null);";
      case ATOMIC_REFERENCE -> name + ".set(null);";
      case OPTIONAL -> name + " = Optional.empty();";
      case THREAD_LOCAL -> name + ".remove();";
      case CONTAINER -> name + ".clear();";
    };
  }

  /**
   * The clear of the slot as {@code close} can write it; null where none is certain to compile and
   * to do nothing else: a holder must be there, be one that can change, and be nobody else's.
   */
  static @Nullable Clear in(MethodSource close, Kept kept, VisitorState state) {
    Slot slot = kept.slot();
    String name = FieldName.in(close, slot.field(), state);
    if (name == null) {
      return null;
    }
    boolean isFinal = (slot.field().flags() & Flags.FINAL) != 0;
    Held held = Held.of(slot.field(), state);
    Clear toNull = !isFinal && held.takesNull() ? new Clear(name + " = null;", null) : null;
    if (slot.inner() != null) {
      return held.isAlwaysOwn() && !kept.isOneOfMany()
          ? inHolder(name, slot.inner(), close, kept, state)
          : toNull;
    }
    boolean ownAlone = held.isAlwaysOwn() && !held.isHandedOut();
    String none = Sentinels.name(held.sentinel(), close);
    return switch (slot.kind()) {
      case PLAIN -> isFinal || none == null ? null : new Clear(name + " = " + none + ";", null);
      // A result that is none would be lost with the Throwable.
      case OBJECT ->
          isFinal || (held.mayBeOther() && kept.kind() != Kind.DEAD)
              ? null
              : new Clear(name + " = null;", null);
      case CREATION_TRACE -> null;
      case ARRAY -> ownAlone ? filled(name, close, state) : toNull;
      case ATOMIC_REFERENCE -> held.isAlwaysOwn() ? set(name, none) : toNull;
      case ATOMIC_ARRAY -> toNull;
      case OPTIONAL -> isFinal ? null : emptied(name, close, state);
      case THREAD_LOCAL -> held.isAlwaysOwn() ? new Clear(name + ".remove();", null) : toNull;
      case CONTAINER -> ownAlone ? new Clear(name + ".clear();", null) : toNull;
    };
  }

  private static @Nullable Clear set(String name, @Nullable String none) {
    return none == null ? null : new Clear(name + ".set(" + none + ");", null);
  }

  /** The clear of a slot in a holder that is certainly there. */
  private static @Nullable Clear inHolder(
      String holder, VarSymbol inner, MethodSource close, Kept kept, VisitorState state) {
    // What the holder inherits may be private, or hidden by a field of its own.
    boolean inherited = inner.owner != kept.slot().field().type.tsym;
    if (inherited || !FieldName.isReached(inner, (ClassSymbol) close.symbol().owner)) {
      return null;
    }
    String name = holder + "." + inner.name;
    Held held = Held.of(inner, state);
    boolean own = held.isAlwaysOwn();
    boolean ownAlone = own && !held.isHandedOut();
    String none = Sentinels.name(held.sentinel(), close);
    return switch (kept.slot().kind()) {
      case PLAIN -> none == null ? null : new Clear(name + " = " + none + ";", null);
      case ATOMIC_REFERENCE -> own ? set(name, none) : null;
      case THREAD_LOCAL -> own ? new Clear(name + ".remove();", null) : null;
      case CONTAINER -> ownAlone ? new Clear(name + ".clear();", null) : null;
      case ARRAY -> ownAlone ? filled(name, close, state) : null;
      case OBJECT, CREATION_TRACE, ATOMIC_ARRAY, OPTIONAL -> null;
    };
  }

  private static Clear filled(String name, MethodSource close, VisitorState state) {
    TypeName arrays = TypeName.of(ARRAYS, close, state);
    return new Clear(arrays.text() + ".fill(" + name + ", null);", arrays.addedImport());
  }

  private static Clear emptied(String name, MethodSource close, VisitorState state) {
    TypeName optional = TypeName.of(OPTIONAL, close, state);
    return new Clear(name + " = " + optional.text() + ".empty();", optional.addedImport());
  }
}
