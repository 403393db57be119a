package dev.noleak.checker.flow;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.slot.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.MarkerNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.jspecify.annotations.Nullable;

/** How a close method ends, and what it keeps each time. */
public final class WaysOut {
  private final Judgement judgement;
  private final ControlFlowGraph graph;
  private final KeptAnalysis analysis;
  private final KeptSlots returned;
  private final KeptSlots thrown;

  WaysOut(Judgement judgement, ControlFlowGraph graph, KeptAnalysis analysis) {
    this.judgement = judgement;
    this.graph = graph;
    this.analysis = analysis;
    this.returned = analysis.before(graph.getRegularExitBlock());
    this.thrown = analysis.before(graph.getExceptionalExitBlock());
  }

  /**
   * A way out on which a slot may still hold a Throwable.
   *
   * @param kind how the method ends there
   * @param at the return, the throw or the call that ends it, or null where it runs off its end
   */
  public record WayOut(Kind kind, @Nullable Tree at) {
    /** How a close method ends. */
    public enum Kind {
      RETURN,
      THROW,
      CALL_THROWS
    }
  }

  private Scope scope() {
    return judgement.scope();
  }

  /** The first way out that keeps {@code slot}, a normal one if there is; empty where none does. */
  public Optional<WayOut> keeping(Slot slot) {
    int index = scope().slots().of(slot);
    if (returned.keeps(index)) {
      return Optional.of(new WayOut(WayOut.Kind.RETURN, returnKeeping(index)));
    }
    return thrown.keeps(index) ? Optional.of(throwKeeping(index)) : Optional.empty();
  }

  /** Whether the method returns, and {@code slot} is clear on each way out. */
  public boolean clears(Slot slot) {
    return returned.isReachable() && keeping(slot).isEmpty();
  }

  /**
   * The facts that say nothing of an object that was closed before: those that the method passes
   * through, at its end the field has another value for sure; and those that it brings about
   * wherever it took them for a guard, as in {@code if (state < 0) throw …; state = CLOSED;}.
   */
  BitSet passingFacts() {
    BitSet passing = new BitSet();
    List<Fact> facts = scope().facts().all();
    for (int i = 0; i < facts.size(); i++) {
      if (returned.assumes(i) && returned.mayHaveBrought(i)) {
        passing.set(i);
      }
      for (int j = 0; j < facts.size(); j++) {
        boolean sameField = facts.get(i).field().equals(facts.get(j).field());
        if (sameField && returned.hasEstablished(j) && !returned.hasEstablished(i)) {
          passing.set(i);
        }
      }
    }
    return passing;
  }

  /** Whether the close method itself may leave a Throwable in {@code slot}. */
  public boolean stores(Slot slot) {
    int index = scope().slots().of(slot);
    return returned.stores(index) || thrown.stores(index);
  }

  /**
   * The facts that hold once the close method has returned. A Throwable that it puts into a plain
   * slot is such a fact too: that the slot is not null then tells that the object is closed.
   */
  public List<Fact> closedFacts() {
    List<Fact> facts = new ArrayList<>();
    for (Slot slot : scope().slots().all()) {
      if (slot.isPlain() && stores(slot)) {
        facts.add(new Fact(slot.field(), Fact.SOMETHING));
      }
    }
    for (int i = 0; i < scope().facts().size(); i++) {
      if (returned.isReachable() && returned.hasEstablished(i)) {
        facts.add(scope().facts().get(i));
      }
    }
    return facts;
  }

  private @Nullable Tree returnKeeping(int slot) {
    for (ReturnNode node : graph.getReturnNodes()) {
      Block block = node.getBlock();
      if (block != null && analysis.before(block).keeps(slot) && isReturn(node.getTree())) {
        return node.getTree();
      }
    }
    return emptyReturnKeeping(slot);
  }

  /** The first {@code return;} that keeps {@code slot}; null where its end does so too. */
  private @Nullable Tree emptyReturnKeeping(int slot) {
    List<Tree> returns = new ArrayList<>();
    for (Block block : graph.getRegularExitBlock().getPredecessors()) {
      if (analysis.onEdge(block, graph.getRegularExitBlock()).keeps(slot)) {
        Tree found = emptyReturn(block);
        if (found == null) {
          return null;
        }
        returns.add(found);
      }
    }
    return first(returns);
  }

  private @Nullable Tree emptyReturn(Block last) {
    Block block = last;
    while (block.getNodes().isEmpty() && block.getPredecessors().size() == 1) {
      block = block.getPredecessors().iterator().next();
    }
    Tree found = null;
    for (Node node : block.getNodes()) {
      Tree tree = isWritten(node) ? node.getTree() : null;
      Tree behind = tree == null ? null : EmptyReturns.behind(tree, judgement.closeBody());
      found = behind == null ? found : behind;
    }
    return found;
  }

  private static @Nullable Tree first(List<Tree> trees) {
    return trees.stream()
        .min(Comparator.comparingInt(tree -> ((JCTree) tree).getStartPosition()))
        .orElse(null);
  }

  private static boolean isReturn(@Nullable Tree tree) {
    return tree instanceof ReturnTree;
  }

  private static boolean isWritten(Node node) {
    return node.getTree() != null && !(node instanceof MarkerNode);
  }

  private WayOut throwKeeping(int slot) {
    Tree first = firstThrowing(slot, this::isUncaught);
    if (first == null) {
      // Every exception runs through a handler or a finally block: the place where it comes from.
      first = firstThrowing(slot, block -> true);
    }
    return new WayOut(
        first instanceof ThrowTree ? WayOut.Kind.THROW : WayOut.Kind.CALL_THROWS, first);
  }

  private @Nullable Tree firstThrowing(int slot, Predicate<ExceptionBlock> condition) {
    List<Tree> exits = new ArrayList<>();
    for (Block block : graph.getAllBlocks()) {
      if (block instanceof ExceptionBlock exceptional
          && isWritten(exceptional.getNode())
          && analysis.before(block).keeps(slot)
          && !judgement.waysOut(exceptional).isEmpty()
          && condition.test(exceptional)) {
        exits.add(exceptional.getNode().getTree());
      }
    }
    return first(exits);
  }

  private boolean isUncaught(ExceptionBlock block) {
    Set<TypeMirror> ways = judgement.waysOut(block);
    return block.getExceptionalSuccessors().entrySet().stream()
        .filter(successors -> ways.contains(successors.getKey()))
        .anyMatch(successors -> successors.getValue().contains(graph.getExceptionalExitBlock()));
  }
}
