package dev.noleak.checker.flow;

import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.slot.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.jspecify.annotations.Nullable;

/** How a close method ends, and what it keeps each time. */
public final class WaysOut {
  private final Judgement judgement;
  private final ControlFlowGraph graph;
  private final ForwardAnalysisImpl<UnusedAbstractValue, KeptSlots, KeptTransfer> analysis;
  private final KeptSlots returned;
  private final KeptSlots thrown;

  private WaysOut(
      Judgement judgement,
      ControlFlowGraph graph,
      ForwardAnalysisImpl<UnusedAbstractValue, KeptSlots, KeptTransfer> analysis) {
    this.judgement = judgement;
    this.graph = graph;
    this.analysis = analysis;
    this.returned = state(analysis, graph.getRegularExitBlock());
    this.thrown = state(analysis, graph.getExceptionalExitBlock());
  }

  static WaysOut of(
      Judgement judgement,
      ControlFlowGraph graph,
      ForwardAnalysisImpl<UnusedAbstractValue, KeptSlots, KeptTransfer> analysis) {
    return new WaysOut(judgement, graph, analysis);
  }

  static KeptSlots state(
      ForwardAnalysisImpl<UnusedAbstractValue, KeptSlots, KeptTransfer> analysis, Block block) {
    TransferInput<UnusedAbstractValue, KeptSlots> input = analysis.getInput(block);
    return input == null ? KeptSlots.UNREACHABLE : input.getRegularStore();
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

  /** All that the close method runs on its object. */
  public Scope scope() {
    return judgement.scope();
  }

  /** The first way out that keeps {@code slot}, a normal one if there is; empty where none does. */
  public Optional<WayOut> keeping(Slot slot) {
    int index = scope().slots().indexOf(slot);
    if (returned.keeps(index)) {
      return Optional.of(new WayOut(WayOut.Kind.RETURN, returnKeeping(index)));
    }
    return thrown.keeps(index) ? Optional.of(throwKeeping(index)) : Optional.empty();
  }

  /** Whether the close method itself may leave a Throwable in {@code slot}. */
  public boolean stores(Slot slot) {
    int index = scope().slots().indexOf(slot);
    return returned.stores(index) || thrown.stores(index);
  }

  /** The facts that hold whenever the close method has returned. */
  public List<Fact> closedFacts() {
    List<Fact> facts = new ArrayList<>();
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
      if (block != null && state(analysis, block).keeps(slot) && isReturn(node.getTree())) {
        return node.getTree();
      }
    }
    return null;
  }

  private static boolean isReturn(@Nullable Tree tree) {
    return tree instanceof ReturnTree;
  }

  private WayOut throwKeeping(int slot) {
    List<Tree> exits = new ArrayList<>();
    for (Block block : graph.getAllBlocks()) {
      if (block instanceof ExceptionBlock exceptional
          && exceptional.getNode().getTree() != null
          && state(analysis, block).keeps(slot)
          && (exceptional.getNode().getTree() instanceof ThrowTree
              || judgement.exceptions().hasCheckedEdge(exceptional, target -> true))) {
        exits.add(exceptional.getNode().getTree());
      }
    }
    Tree first =
        exits.stream()
            .min(Comparator.comparingInt(tree -> ((JCTree) tree).getStartPosition()))
            .orElse(null);
    return new WayOut(
        first instanceof ThrowTree ? WayOut.Kind.THROW : WayOut.Kind.CALL_THROWS, first);
  }
}
