package dev.noleak.checker.reader;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which places are reached on a closed object: one of a private method through its callers alone,
 * and they through theirs.
 */
final class Callers {
  private final Reachability reachability;
  private final CallSites callSites;
  private final Sources sources;
  private final Predicate<MethodSymbol> isClosing;

  /**
   * @param isClosing whether a method is run to close, and no reader of a closed object
   */
  Callers(
      Reachability reachability,
      CallSites callSites,
      Sources sources,
      Predicate<MethodSymbol> isClosing) {
    this.reachability = reachability;
    this.callSites = callSites;
    this.sources = sources;
    this.isClosing = isClosing;
  }

  /** Whether some execution reaches {@code path} on a closed object. */
  boolean reachWhenClosed(TreePath path) {
    return reachWhenClosed(Place.of(path, sources), new HashSet<>());
  }

  private boolean reachWhenClosed(Place place, Set<MethodSymbol> seen) {
    MethodSource method = place.method();
    if (place.isBuilding()) {
      return false;
    }
    if (method == null) {
      return true;
    }
    return reachability.reaches(method, place.tree(), true)
        && (place.isOpen()
            || (seen.add(method.symbol())
                && sitesOf(method).stream()
                    .map(site -> Place.of(site, sources))
                    .filter(site -> !site.isShowing())
                    .filter(site -> site.method() == null || !isClosing(site.method()))
                    .anyMatch(site -> reachWhenClosed(site, seen))));
  }

  /** Whether every execution that reaches {@code path} does so on a closed object. */
  boolean reachOnlyWhenClosed(TreePath path) {
    return reachOnlyWhenClosed(Place.of(path, sources), new HashSet<>());
  }

  private boolean reachOnlyWhenClosed(Place place, Set<MethodSymbol> seen) {
    MethodSource method = place.method();
    if (method == null || !reachability.reaches(method, place.tree(), true)) {
      return false;
    }
    if (!reachability.reaches(method, place.tree(), false)) {
      return true;
    }
    // What calls itself is called by another first.
    return !place.isOpen()
        && (!seen.add(method.symbol())
            || sitesOf(method).stream()
                .allMatch(site -> reachOnlyWhenClosed(Place.of(site, sources), seen)));
  }

  private List<TreePath> sitesOf(MethodSource method) {
    return callSites.in(Set.of(method.unit()), method.symbol());
  }

  private boolean isClosing(MethodSource method) {
    return isClosing.test(method.symbol());
  }
}
