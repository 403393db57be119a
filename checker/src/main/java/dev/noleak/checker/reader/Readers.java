package dev.noleak.checker.reader;

import com.google.common.base.Ascii;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
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
  private final Reachability reachability;
  private final List<MethodSymbol> closing;
  private final Sources sources;
  private final SlotUses uses;
  private final Set<CompilationUnitTree> units = new LinkedHashSet<>();

  /**
   * @param type the class of the object
   * @param reachability what a closed object lets run
   * @param scope what closing runs: the reads in there are no reader's
   */
  public Readers(ClassSymbol type, Reachability reachability, Scope scope, VisitorState state) {
    this.reachability = reachability;
    this.closing = scope.methods().stream().map(MethodSource::symbol).toList();
    this.sources = Sources.of(state.context);
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
    List<FieldUse> open =
        uses.of(slot).stream()
            .filter(use -> use.role() == Role.READ && !isBuilding(use))
            .filter(use -> !isClosing(use.method()))
            .filter(this::isReachedWhenClosed)
            .toList();
    if (open.isEmpty()) {
      return Kind.DEAD;
    }
    return open.stream().anyMatch(this::tellsReason) ? Kind.REASON : Kind.READABLE;
  }

  /** While its object is being built, nothing is closed. */
  private static boolean isBuilding(FieldUse use) {
    return use.isOfThis() && (use.method() == null || use.method().isConstructor());
  }

  /**
   * Whether {@code method} reads only to close. A private helper is asked for its callers later; of
   * others the name must say so (and {@code getCloseReason()} does not), or somebody may well call
   * them on a closed object.
   */
  private boolean isClosing(@Nullable MethodSymbol method) {
    return method != null
        && closing.contains(method)
        && (method.equals(closing.get(closing.size() - 1))
            || (method.getReturnType().hasTag(TypeTag.VOID)
                && Ascii.toLowerCase(method.name.toString()).contains("close")));
  }

  private boolean isReachedWhenClosed(FieldUse use) {
    MethodSource method = method(use);
    return method == null
        || !use.isOfThis()
        || (reachability.reaches(method, place(use.path(), method), true)
            && (!method.symbol().isPrivate() || isCalledWhenClosed(method)));
  }

  /** A private reader is reached only through its callers in the same file. */
  private boolean isCalledWhenClosed(MethodSource reader) {
    return CallSites.of(reader.symbol(), Set.of(reader.unit())).stream()
        .anyMatch(this::isReachedWhenClosed);
  }

  private boolean isReachedWhenClosed(TreePath callSite) {
    MethodSource method = method(callSite);
    return method == null
        || (!isClosing(method.symbol())
            && reachability.reaches(method, place(callSite, method), true));
  }

  /** Whether {@code use} is reached on a closed object only, and thrown or made a cause there. */
  private boolean tellsReason(FieldUse use) {
    MethodSource method = method(use);
    if (method == null || !use.isOfThis()) {
      return false;
    }
    List<TreePath> places = new ArrayList<>(HandingOut.places(use.path()));
    if (HandingOut.isReturned(use.path())) {
      // A getter: what its callers in the class and its superclasses do with the value.
      for (TreePath call : CallSites.of(method.symbol(), units)) {
        places.addAll(HandingOut.places(call));
      }
    }
    return places.stream().filter(HandingOut::isReason).anyMatch(this::isReachedOnlyWhenClosed);
  }

  private boolean isReachedOnlyWhenClosed(TreePath path) {
    MethodSource method = method(path);
    return method != null
        && reachability.reaches(method, place(path, method), true)
        && !reachability.reaches(method, place(path, method), false);
  }

  /** The tree in the control flow of {@code method} itself around {@code path}: no lambda's. */
  private static Tree place(TreePath path, MethodSource method) {
    Tree place = path.getLeaf();
    for (TreePath at = path; at != null && at.getLeaf() != method.tree(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        place = at.getLeaf();
      }
    }
    return place;
  }

  private @Nullable MethodSource method(FieldUse use) {
    return use.method() == null ? null : sources.method(use.method());
  }

  private @Nullable MethodSource method(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree declared) {
        return sources.method(ASTHelpers.getSymbol(declared));
      }
    }
    return null;
  }
}
