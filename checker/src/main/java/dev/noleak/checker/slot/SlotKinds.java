package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import dev.noleak.checker.source.Sources;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Tells from a field's declaration alone whether it can hold a Throwable, and in which form. */
public final class SlotKinds {
  /** Looked up once in a compilation: every field of every class is compared with them. */
  private static final Supplier<Map<Symbol, SlotKind>> HOLDERS =
      VisitorState.memoize(SlotKinds::holders);

  /** By class, and so once for all classes that extend it. */
  private static final Supplier<Map<Symbol, Boolean>> MAY_HOLD =
      VisitorState.memoize(SlotKinds::knownHolders);

  private static Map<Symbol, SlotKind> holders(VisitorState state) {
    Map<Symbol, SlotKind> holders = new LinkedHashMap<>();
    BiConsumer<String, SlotKind> add =
        (name, kind) -> {
          Symbol symbol = state.getSymbolFromString(name);
          if (symbol != null) {
            holders.put(symbol, kind);
          }
        };
    add.accept("java.util.concurrent.atomic.AtomicReference", SlotKind.ATOMIC_REFERENCE);
    add.accept("java.util.concurrent.atomic.AtomicReferenceArray", SlotKind.ATOMIC_ARRAY);
    add.accept("java.util.Optional", SlotKind.OPTIONAL);
    add.accept("java.lang.ThreadLocal", SlotKind.THREAD_LOCAL);
    add.accept("java.util.Collection", SlotKind.CONTAINER);
    add.accept("java.util.Map", SlotKind.CONTAINER);
    return holders;
  }

  private static Map<Symbol, Boolean> knownHolders(VisitorState state) {
    Map<Symbol, Boolean> known = new HashMap<>();
    HOLDERS.get(state).keySet().forEach(holder -> known.put(holder, true));
    known.put(state.getSymtab().throwableType.tsym, true);
    return known;
  }

  private final VisitorState state;
  private final Types types;
  private final Map<Symbol, Boolean> mayHold;

  public SlotKinds(VisitorState state) {
    this.state = state;
    this.types = state.getTypes();
    this.mayHold = MAY_HOLD.get(state);
  }

  /** The form in which {@code field} could hold a Throwable, or null where it cannot. */
  public @Nullable SlotKind of(VarSymbol field) {
    Type type = field.type;
    if (field.isStatic() || type.isPrimitive()) {
      return null;
    }
    if (type.hasTag(TypeTag.CLASS) && holdsNone(type.tsym)) {
      return null;
    }
    boolean isFinal = (field.flags() & Flags.FINAL) != 0;
    if (isThrowable(type)) {
      return isFinal ? SlotKind.CREATION_TRACE : SlotKind.PLAIN;
    }
    if (isAboveThrowable(type)) {
      return isFinal ? SlotKind.CREATION_TRACE : SlotKind.OBJECT;
    }
    if (type instanceof ArrayType array) {
      return isThrowable(array.elemtype) ? SlotKind.ARRAY : null;
    }
    if (!type.hasTag(TypeTag.CLASS)) {
      return null;
    }
    for (Map.Entry<Symbol, SlotKind> holder : HOLDERS.get(state).entrySet()) {
      Type view = types.asSuper(type, holder.getKey());
      if (view != null && view.getTypeArguments().stream().anyMatch(this::isThrowable)) {
        return holder.getValue();
      }
    }
    return null;
  }

  /** Whether no field of the class {@code type} can hold one, whatever its type arguments are. */
  private boolean holdsNone(Symbol type) {
    return !mayHold(type) && !isAnyThrowable(types.erasure(type.type));
  }

  /** Whether {@code type} is a Throwable or a holder of any element. */
  private boolean mayHold(Symbol type) {
    Boolean known = mayHold.get(type);
    if (known != null) {
      return known;
    }
    boolean may = false;
    for (Type above : types.directSupertypes(type.type)) {
      may |= mayHold(above.tsym);
    }
    mayHold.put(type, may);
    return may;
  }

  /** What the declaration of {@code field} gives it, or null where none is at hand. */
  @Nullable ExpressionTree initial(VarSymbol field) {
    JCVariableDecl declaration = Sources.of(state.context).field(field);
    return declaration == null ? null : declaration.init;
  }

  /** Whether values of {@code type} are Throwables; a type variable or wildcard by its bound. */
  public boolean isThrowable(Type type) {
    Type bound = types.wildUpperBound(type);
    if (bound.hasTag(TypeTag.TYPEVAR)) {
      bound = types.skipTypeVars(bound, false);
    }
    return bound.hasTag(TypeTag.CLASS)
        && types.isSubtype(types.erasure(bound), state.getSymtab().throwableType);
  }

  /** Whether every Throwable is of {@code type}. */
  boolean isAnyThrowable(@Nullable Type type) {
    return type != null && types.isSubtype(state.getSymtab().throwableType, type);
  }

  /** Whether whatever Throwable {@code slot} may hold is of {@code type}. */
  boolean isAny(@Nullable Type type, Slot slot) {
    return isAnyThrowable(type)
        || (type != null
            && slot.kind() == SlotKind.PLAIN
            && slot.inner() == null
            && types.isSubtype(types.erasure(slot.field().type), types.erasure(type)));
  }

  /** Whether {@code type} is one that every Throwable has as well: {@code Object}, say. */
  private boolean isAboveThrowable(Type type) {
    return type.hasTag(TypeTag.CLASS) && !type.isParameterized() && isAnyThrowable(type);
  }

  /** Whether a holder built from a value of {@code type} may have Throwables in it at once. */
  boolean canBring(Type type) {
    return isThrowable(type)
        || type instanceof ArrayType
        || isSubtype(type, "java.util.Collection")
        || isSubtype(type, "java.util.Map")
        || types.isSameType(type, state.getSymtab().objectType);
  }

  private boolean isSubtype(Type type, String name) {
    Symbol symbol = state.getSymbolFromString(name);
    return symbol != null && types.asSuper(type, symbol) != null;
  }
}
