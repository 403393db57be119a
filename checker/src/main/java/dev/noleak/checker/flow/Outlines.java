package dev.noleak.checker.flow;

import static java.util.Objects.requireNonNull;

import com.google.common.graph.Traverser;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.guard.Transitions;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outlines of all methods that one close method may run on its object. */
final class Outlines {
  private final SelfCalls calls;
  private final Facts facts;
  private final FieldHandles handles;
  private final Sources sources;
  private final Map<MethodSymbol, Outline> known = new HashMap<>();
  private final List<Outline> all = new ArrayList<>();

  private Outlines(SelfCalls calls, Facts facts, VisitorState state) {
    this.calls = calls;
    this.facts = facts;
    this.handles = FieldHandles.of(state.context);
    this.sources = Sources.of(state.context);
  }

  /** Those of {@code close} on an instance of exactly {@code type}. */
  static Outlines of(MethodSource close, ClassSymbol type, SelfCalls calls, VisitorState state) {
    Facts facts =
        new Facts(
            new Transitions(state.context),
            field -> type.isSubClass(field.owner, state.getTypes()));
    Outlines outlines = new Outlines(calls, facts, state);
    Traverser.forGraph(outlines::callees)
        .depthFirstPostOrder(close.symbol())
        .forEach(method -> outlines.all.add(outlines.of(method)));
    return outlines;
  }

  private List<MethodSymbol> callees(MethodSymbol method) {
    Outline outline = Outline.of(requireNonNull(sources.method(method)), calls, handles, facts);
    known.put(method, outline);
    List<MethodSymbol> callees = new ArrayList<>();
    for (MethodSource callee : outline.callees()) {
      callees.add(callee.symbol());
    }
    return callees;
  }

  private Outline of(MethodSymbol method) {
    return requireNonNull(known.get(method));
  }

  /** The methods, helpers before their callers as far as there is no cycle, close last. */
  List<MethodSource> methods() {
    List<MethodSource> methods = new ArrayList<>();
    for (Outline outline : all) {
      methods.add(outline.method());
    }
    return methods;
  }

  /** What they bring about. */
  List<Fact> facts() {
    return facts.all();
  }

  /**
   * The helpers that only look on: plain ones that name none of {@code fields}, and run no others
   * than such. To analyse them would tell nothing. Helpers stand before their callers here, but for
   * those in a circle, of which none is taken for one.
   */
  Set<MethodSymbol> bystanders(Set<? extends Symbol> fields) {
    Set<MethodSymbol> bystanders = new HashSet<>();
    for (Outline outline : all) {
      if (outline.isPlain()
          && Collections.disjoint(outline.names(), fields)
          && outline.callees().stream().allMatch(callee -> bystanders.contains(callee.symbol()))) {
        bystanders.add(outline.method().symbol());
      }
    }
    return bystanders;
  }
}
