package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of the compilation that keep a Throwable for another object: nested or
 * package-private ones with a field that can hold it. Whoever holds such a holder holds the
 * Throwable, one step further; no deeper.
 */
public final class Holders {
  private static final Context.Key<Holders> KEY = new Context.Key<>();
  private static final long NO_HOLDER = Flags.INTERFACE | Flags.ENUM | Flags.ANNOTATION;

  private final Map<ClassSymbol, List<VarSymbol>> known = new HashMap<>();

  private Holders() {}

  /** The holders of the compilation of {@code state}, shared by all checks of it. */
  public static Holders of(VisitorState state) {
    Holders holders = state.context.get(KEY);
    if (holders == null) {
      holders = new Holders();
      state.context.put(KEY, holders);
    }
    return holders;
  }

  /** The fields in the object that {@code field} refers to which can hold a Throwable. */
  public List<VarSymbol> inner(VarSymbol field, VisitorState state) {
    if (field.isStatic()
        || !field.type.hasTag(TypeTag.CLASS)
        || !(field.type.tsym instanceof ClassSymbol type)
        || !isHidden(type)
        || field.owner == type) {
      return List.of();
    }
    List<VarSymbol> inner = known.get(type);
    if (inner == null) {
      inner = List.copyOf(fields(type, state));
      known.put(type, inner);
    }
    return inner;
  }

  private static boolean isHidden(ClassSymbol type) {
    boolean isPackagePrivate = (type.flags() & Flags.PUBLIC) == 0;
    return (type.flags() & NO_HOLDER) == 0
        && (isPackagePrivate || type.owner instanceof ClassSymbol);
  }

  private static List<VarSymbol> fields(ClassSymbol type, VisitorState state) {
    SlotKinds kinds = new SlotKinds(state);
    List<VarSymbol> fields = new ArrayList<>();
    if (Sources.of(state.context).tree(type) == null || kinds.isThrowable(type.type)) {
      return fields;
    }
    for (Symbol member : type.members().getSymbols(symbol -> symbol instanceof VarSymbol)) {
      SlotKind kind = kinds.of((VarSymbol) member);
      boolean refers = kind != null && kinds.isThrowable(member.type);
      if (kind != null && kind != SlotKind.OBJECT && (refers || kind != SlotKind.CREATION_TRACE)) {
        fields.add((VarSymbol) member);
      }
    }
    if (type.getSuperclass().tsym instanceof ClassSymbol above) {
      fields.addAll(fields(above, state));
    }
    // Javac tells the last declared first.
    Collections.reverse(fields);
    return fields;
  }
}
