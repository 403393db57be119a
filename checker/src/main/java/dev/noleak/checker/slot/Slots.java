package dev.noleak.checker.slot;

import static com.sun.tools.javac.code.Scope.LookupKind.NON_RECURSIVE;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.slot.Slot.Store;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots of a class: its own and those of superclasses in the same compilation. */
public final class Slots {
  private final VisitorState state;
  private final SlotKinds kinds;
  private final Sources sources;
  private final FieldUses uses;
  private final Holders holders;
  private final HolderStores holderStores;

  public Slots(VisitorState state) {
    this.state = state;
    this.kinds = new SlotKinds(state);
    this.sources = Sources.of(state.context);
    this.uses = FieldUses.of(state);
    this.holders = Holders.of(state);
    this.holderStores = new HolderStores(state);
  }

  /** Whether {@code type} has a field that could be a slot: quick, and without reading a body. */
  public boolean mayHaveAny(ClassSymbol type) {
    for (Symbol member : type.members().getSymbols(Slots::isInstanceField, NON_RECURSIVE)) {
      VarSymbol field = (VarSymbol) member;
      if (kinds.of(field) != null || !holders.inner(field, state).isEmpty()) {
        return true;
      }
    }
    return type.getSuperclass().tsym instanceof ClassSymbol above
        && sources.tree(above) != null
        && mayHaveAny(above);
  }

  /** The slots of {@code type}, a superclass's before its own, in the order of declaration. */
  public List<Slot> of(ClassSymbol type) {
    List<Slot> slots = new ArrayList<>();
    for (VarSymbol field : candidates(type)) {
      SlotKind kind = kinds.of(field);
      if (kind != null) {
        add(slots, field, null, kind, stores(field, kind));
        continue;
      }
      for (VarSymbol inner : holders.inner(field, state)) {
        SlotKind innerKind = kinds.of(inner);
        if (innerKind != null) {
          add(slots, field, inner, innerKind, holderStores.of(field, inner));
        }
      }
    }
    return slots;
  }

  private static void add(
      List<Slot> slots,
      VarSymbol field,
      @Nullable VarSymbol inner,
      SlotKind kind,
      List<FieldUse> uses) {
    List<Store> stores = new ArrayList<>();
    for (FieldUse use : uses) {
      stores.add(new Store(use.tree(), place(field, use), use.path().getCompilationUnit()));
    }
    if (!stores.isEmpty()) {
      slots.add(new Slot(field, inner, kind, stores));
    }
  }

  private List<VarSymbol> candidates(ClassSymbol type) {
    List<VarSymbol> fields = new ArrayList<>();
    if (type.getSuperclass().tsym instanceof ClassSymbol above && sources.tree(above) != null) {
      fields.addAll(candidates(above));
    }
    List<VarSymbol> own = new ArrayList<>();
    for (Symbol member : type.members().getSymbols(Slots::isInstanceField, NON_RECURSIVE)) {
      own.add((VarSymbol) member);
    }
    // Javac tells the last declared first.
    Collections.reverse(own);
    fields.addAll(own);
    return fields;
  }

  private static boolean isInstanceField(Symbol member) {
    return member.kind == Kind.VAR && (member.flags() & (Flags.STATIC | Flags.SYNTHETIC)) == 0;
  }

  /** Into a field for any object, only its own class is said to store a Throwable. */
  private List<FieldUse> stores(VarSymbol field, SlotKind kind) {
    List<FieldUse> near = stores(uses.near(field, state));
    return near.isEmpty() && kind != SlotKind.OBJECT ? stores(uses.far(field, state)) : near;
  }

  private static List<FieldUse> stores(List<FieldUse> uses) {
    return uses.stream().filter(use -> use.role() == Role.STORE).toList();
  }

  private static String place(VarSymbol field, FieldUse use) {
    MethodSymbol method = use.method();
    if (method == null) {
      return use.isOfThis() ? "its initializer" : "an initializer";
    }
    String owner = method.owner.getSimpleName().toString();
    if (method.isConstructor()) {
      return "the constructor of " + owner;
    }
    String name = method.getSimpleName() + "()";
    if (owner.isEmpty()) {
      return name + " of an anonymous class";
    }
    return method.owner == field.owner ? name : owner + "." + name;
  }
}
