package dev.noleak.checker.reader;

import com.google.common.base.Ascii;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.slot.FieldUse;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotUses;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who can still read a slot once its object is closed. */
public final class Readers {
  private final List<MethodSymbol> closing;
  private final Callers callers;
  private final CallSites callSites;
  private final SlotUses uses;
  private final Set<CompilationUnitTree> units = new LinkedHashSet<>();

  /**
   * @param type the class of the object
   * @param reachability what a closed object lets run
   * @param scope what closing runs: the reads in there are no reader's
   */
  public Readers(ClassSymbol type, Reachability reachability, Scope scope, VisitorState state) {
    Sources sources = Sources.of(state.context);
    this.closing = scope.methods().stream().map(MethodSource::symbol).toList();
    this.callSites = CallSites.of(state.context);
    this.callers = new Callers(reachability, callSites, sources, this::isClosing);
    this.uses = new SlotUses(state);
    CompilationUnitTree unit = sources.unit(type);
    for (ClassSymbol at = type; unit != null; unit = sources.unit(at)) {
      units.add(unit);
      at = (ClassSymbol) at.getSuperclass().tsym;
    }
  }

  /** The kind of {@code slot}, given that closing keeps it. */
  public Kind kind(Slot slot) {
    boolean toldByClosing =
        uses.of(slot).stream()
            .filter(use -> use.role() == Role.READ && isClosing(use.method()))
            .anyMatch(this::tellsReason);
    if (toldByClosing) {
      return Kind.REASON;
    }
    List<FieldUse> reads =
        uses.of(slot).stream()
            .filter(use -> use.role() == Role.READ && !isClosing(use.method()))
            .toList();
    // What becomes of the value first: whether a place is reached takes far longer to tell.
    if (reads.stream().anyMatch(use -> tellsReason(use) && isReachedWhenClosed(use))) {
      return Kind.REASON;
    }
    return reads.stream().anyMatch(this::isReachedWhenClosed) ? Kind.READABLE : Kind.DEAD;
  }

  private boolean isReachedWhenClosed(FieldUse use) {
    return !use.isOfThis() || callers.reachWhenClosed(use.path());
  }

  /**
   * Whether {@code method} reads only to close. A private helper is asked for its callers later; of
   * others the name must say so (and {@code getCloseReason()} does not), or somebody may well call
   * them on a closed object.
   */
  private boolean isClosing(@Nullable MethodSymbol method) {
    if (method == null || !closing.contains(method)) {
      return false;
    }
    MethodSymbol close = closing.get(closing.size() - 1);
    String name = Ascii.toLowerCase(method.name.toString());
    return method.equals(close)
        || (method.getReturnType().hasTag(TypeTag.VOID)
            && (name.contains("close") || name.contains(Ascii.toLowerCase(close.name.toString()))));
  }

  /** Whether {@code use} is reached on a closed object only, and thrown or made a cause there. */
  private boolean tellsReason(FieldUse use) {
    MethodSymbol method = use.method();
    if (method == null || !use.isOfThis()) {
      return false;
    }
    List<TreePath> places = new ArrayList<>(HandingOut.places(use.path()));
    boolean isMaker =
        HandingOut.isThrowable(method.getReturnType())
            && places.stream().anyMatch(HandingOut::isReason);
    if (isMaker || HandingOut.isReturned(use.path())) {
      // A getter, or what makes an exception of it: what its callers in the class and its
      // superclasses do with the value.
      for (TreePath call : callSites.in(units, method)) {
        places.addAll(HandingOut.places(call));
      }
    }
    return places.stream().filter(HandingOut::isReason).anyMatch(callers::reachOnlyWhenClosed);
  }
}
