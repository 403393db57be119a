package dev.noleak.checker.close;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.NoLeakOptions;
import dev.noleak.checker.flow.GiveUpException;
import dev.noleak.checker.flow.Judgement;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.flow.WaysOut;
import dev.noleak.checker.flow.WaysOut.WayOut;
import dev.noleak.checker.reader.Reachability;
import dev.noleak.checker.reader.Readers;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.Slots;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Judges what closing an instance of exactly one class keeps. */
public final class Judge {
  private final NoLeakOptions options;
  private final VisitorState state;
  private final Sources sources;
  private final Slots slots;
  private final CloseMethods closeMethods;

  public Judge(NoLeakOptions options, VisitorState state) {
    this.options = options;
    this.state = state;
    this.sources = Sources.of(state.context);
    this.slots = new Slots(state);
    this.closeMethods = new CloseMethods(options, state);
  }

  /**
   * The slots that closing an object of {@code type} keeps, of the kinds that are reported, each
   * field once, by kind.
   *
   * @param ignored fields and close methods of which nothing is to be said
   */
  public List<Kept> kept(ClassSymbol type, Predicate<Symbol> ignored) {
    // The cheap questions first: most classes have no such field, and most of the others no close.
    if (type.isInterface() || !slots.mayHaveAny(type)) {
      return List.of();
    }
    List<MethodSymbol> methods = closeMethods.of(type);
    methods.removeIf(ignored);
    if (methods.isEmpty() || !mayHaveInstances(type)) {
      return List.of();
    }
    List<Slot> judged =
        slots.of(type).stream().filter(slot -> !ignored.test(slot.field())).toList();
    if (judged.isEmpty()) {
      return List.of();
    }
    Map<VarSymbol, Kept> kept = new LinkedHashMap<>();
    for (MethodSymbol method : methods) {
      for (Kept each : kept(type, method, judged)) {
        // First which are asked for: one that is not must not stand for the others of its field.
        if (options.reported().contains(each.kind())) {
          kept.merge(each.slot().field(), each, Kept::with);
        }
      }
    }
    return kept.values().stream().sorted(Comparator.comparing(Kept::kind)).toList();
  }

  private boolean mayHaveInstances(ClassSymbol type) {
    return (type.flags() & Flags.ABSTRACT) == 0 || !Subclasses.hasConcrete(type, state.context);
  }

  private List<Kept> kept(ClassSymbol type, MethodSymbol method, List<Slot> judged) {
    try {
      MethodSource source = sources.method(method);
      return source == null
          ? keptByLibrary(type, method, judged)
          : keptBySource(type, source, judged);
    } catch (GiveUpException e) {
      return List.of();
    }
  }

  private List<Kept> keptBySource(ClassSymbol type, MethodSource close, List<Slot> judged) {
    Judgement judgement = Judgement.of(close, type, judged, state);
    Scope scope = judgement.scope();
    List<Slot> closed =
        judged.stream().filter(slot -> CloseMethods.isJudged(close.symbol(), slot, scope)).toList();
    if (closed.isEmpty()) {
      return List.of();
    }
    WaysOut ways = judgement.waysOut();
    List<Kept> kept = new ArrayList<>();
    @Nullable Readers readers = null;
    for (Slot slot : closed) {
      WayOut wayOut = ways.keeping(slot).orElse(null);
      if (wayOut != null) {
        if (readers == null) {
          Reachability reachability = new Reachability(type, ways.closedFacts(), state);
          readers = new Readers(type, reachability, scope, state);
        }
        kept.add(
            new Kept(type, close.symbol(), slot, wayOut, readers.kind(slot), List.of(), false));
      }
    }
    return kept;
  }

  /**
   * A body that cannot be seen clears nothing by itself. It may call back, though: what one of its
   * overridden methods clears on every way out may well be cleared by closing.
   */
  private List<Kept> keptByLibrary(ClassSymbol type, MethodSymbol close, List<Slot> judged) {
    if (!CloseMethods.isClose(close)) {
      return List.of();
    }
    List<WaysOut> callbacks = new ArrayList<>();
    for (ClassSymbol at = type; at != null && sources.tree(at) != null; at = above(at)) {
      for (Symbol member : at.members().getSymbols(symbol -> symbol instanceof MethodSymbol)) {
        MethodSource source = sources.method((MethodSymbol) member);
        if (source != null
            && isRunBy(type, source.symbol())
            && isCallback(source.symbol(), close)) {
          callbacks.add(Judgement.of(source, type, judged, state).waysOut());
        }
      }
    }
    Scope nothing = Scope.ofNothing(judged);
    Readers readers = new Readers(type, new Reachability(type, List.of(), state), nothing, state);
    List<Kept> kept = new ArrayList<>();
    for (Slot slot : judged) {
      if (callbacks.stream().noneMatch(ways -> ways.clears(slot))) {
        Kind kind = readers.kind(slot);
        kept.add(new Kept(type, close, slot, null, kind, List.of(), false));
      }
    }
    return kept;
  }

  private boolean isRunBy(ClassSymbol type, MethodSymbol method) {
    return method.equals(method.implementation(type, state.getTypes(), true));
  }

  /** Whether {@code method} stands behind one that the body of {@code close} can call. */
  private boolean isCallback(MethodSymbol method, MethodSymbol close) {
    return !method.equals(close)
        && state.getTypes().closure(close.owner.type).stream()
            .filter(view -> !view.tsym.getQualifiedName().contentEquals("java.lang.Object"))
            .anyMatch(view -> overridden(method, (ClassSymbol) view.tsym));
  }

  private boolean overridden(MethodSymbol method, ClassSymbol type) {
    for (Symbol member : type.members().getSymbolsByName(method.name)) {
      if (method.overrides(member, (ClassSymbol) method.owner, state.getTypes(), false)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ClassSymbol above(ClassSymbol type) {
    return type.getSuperclass().tsym instanceof ClassSymbol above ? above : null;
  }
}
