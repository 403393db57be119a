package dev.noleak.checker.reader;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.flow.Body;
import dev.noleak.checker.flow.GiveUpException;
import dev.noleak.checker.guard.Conditions;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.javacutil.BugInCF;
import org.jspecify.annotations.Nullable;

/** Which places of a class are reached on a closed object, and which on one that is not closed. */
public final class Reachability {
  /** A check of the state is a call or two away, not more; beyond, a call is taken to return. */
  private static final int DEPTH = 4;

  private final List<Fact> facts;
  private final SelfCalls calls;
  private final Conditions conditions;
  private final Context context;
  private final Map<MethodSymbol, Map<Boolean, Analysed>> analysed = new HashMap<>();
  private final StateUse states;
  private int depth;

  /**
   * @param type the class of the object
   * @param facts what holds of an object of it once it is closed
   */
  public Reachability(ClassSymbol type, List<Fact> facts, VisitorState state) {
    this.facts = List.copyOf(facts);
    this.calls = new SelfCalls(type, state);
    this.conditions = new Conditions(calls, new Locals(Sources.of(state.context)), state.context);
    this.context = state.context;
    this.states = new StateUse(facts, calls, state.context);
  }

  private record Analysed(
      ControlFlowGraph graph,
      ForwardAnalysisImpl<UnusedAbstractValue, Reached, ReachedTransfer> analysis) {}

  /**
   * Whether an execution of {@code method} reaches {@code place} on an object that is closed, or
   * that is not.
   */
  public boolean reaches(MethodSource method, Tree place, boolean closed) {
    if (!states.mayStop(method)) {
      return true;
    }
    Analysed result;
    try {
      result = analyse(method, closed);
    } catch (GiveUpException e) {
      // What a reader does is no reason to say nothing of the close method.
      return true;
    }
    Set<Node> nodes = result.graph().getNodesCorrespondingToTree(place);
    if (nodes == null || nodes.isEmpty()) {
      return true;
    }
    return nodes.stream()
        .anyMatch(
            node ->
                node.getBlock() != null
                    && result.analysis().getInput(node.getBlock()) != null
                    && result.analysis().getInput(node.getBlock()).getRegularStore()
                        == Reached.YES);
  }

  private boolean returns(MethodSource method, boolean closed) {
    if (depth >= DEPTH || !states.mayRefuse(method)) {
      return true;
    }
    Analysed result = analyse(method, closed);
    var exit = result.analysis().getInput(result.graph().getRegularExitBlock());
    return exit != null && exit.getRegularStore() == Reached.YES;
  }

  private Analysed analyse(MethodSource method, boolean closed) {
    Map<Boolean, Analysed> known =
        analysed.computeIfAbsent(method.symbol(), key -> new HashMap<>());
    Analysed result = known.get(closed);
    if (result == null) {
      ControlFlowGraph graph = Body.of(method).graph(context);
      var analysis = new ForwardAnalysisImpl<>(new ReachedTransfer(this, closed));
      depth++;
      try {
        analysis.performAnalysis(graph);
      } catch (BugInCF e) {
        throw new GiveUpException(method.symbol() + " has a control flow not understood", e);
      } finally {
        depth--;
      }
      result = new Analysed(graph, analysis);
      known.put(closed, result);
    }
    return result;
  }

  /** Whether execution can go on behind {@code node}, a call that may refuse a closed object. */
  boolean passes(Node node, boolean closed) {
    if (!(node.getTree() instanceof MethodInvocationTree call)) {
      return true;
    }
    MethodSource target = calls.target(call);
    return target == null
        ? !Preconditions.isOne(call) || allows(call.getArguments().get(0), true, closed)
        : returns(target, closed);
  }

  /** Whether {@code tree}, if it is a condition, may come out as {@code outcome}. */
  boolean allows(@Nullable Tree tree, boolean outcome, boolean closed) {
    if (!(tree instanceof ExpressionTree condition)
        || ((JCTree) condition).type == null
        || !((JCTree) condition).type.hasTag(TypeTag.BOOLEAN)) {
      return true;
    }
    return !ClosedNames.rulesOut(condition, outcome, closed)
        && facts.stream()
            .noneMatch(
                fact ->
                    closed
                        ? conditions.implies(fact, condition, !outcome)
                        : conditions.deniedImplies(fact, condition, !outcome));
  }

  /** Whether {@code value} may be one of {@code labels}. */
  boolean mayMatch(ExpressionTree value, List<? extends ExpressionTree> labels, boolean closed) {
    return labels.isEmpty()
        || labels.stream()
            .anyMatch(
                label ->
                    facts.stream()
                        .noneMatch(
                            fact ->
                                closed
                                    ? conditions.impliesUnequal(fact, value, label)
                                    : conditions.deniedImpliesUnequal(fact, value, label)));
  }

  /** Whether {@code value} may be none of {@code labels}. */
  boolean mayDiffer(ExpressionTree value, List<? extends ExpressionTree> labels, boolean closed) {
    return !closed
        || labels.stream()
            .noneMatch(
                label ->
                    facts.stream().anyMatch(fact -> conditions.impliesEqual(fact, value, label)));
  }
}
