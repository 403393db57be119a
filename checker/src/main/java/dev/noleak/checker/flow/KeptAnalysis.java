package dev.noleak.checker.flow;

import org.checkerframework.errorprone.dataflow.analysis.ForwardAnalysisImpl;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** The forward analysis of one body. */
final class KeptAnalysis extends ForwardAnalysisImpl<UnusedAbstractValue, Paths, KeptTransfer> {

  KeptAnalysis(KeptTransfer transfer) {
    super(transfer);
  }

  /** What is known before {@code block}. */
  KeptSlots before(Block block) {
    return pathsTo(block).merged();
  }

  /** The paths that lead to {@code block}. */
  Paths pathsTo(Block block) {
    TransferInput<UnusedAbstractValue, Paths> input = getInput(block);
    return input == null ? Paths.NONE : input.getRegularStore();
  }

  /** What is known where {@code block} goes on to {@code next}. */
  KeptSlots onEdge(Block block, Block next) {
    TransferInput<UnusedAbstractValue, Paths> input = getInput(block);
    if (input == null) {
      return KeptSlots.UNREACHABLE;
    }
    if (block instanceof ConditionalBlock branch) {
      return branch.getThenSuccessor() == next
          ? input.getThenStore().merged()
          : input.getElseStore().merged();
    }
    Node last = block.getLastNode();
    Paths after = last == null || cfg == null ? null : getResult().getStoreAfter(last);
    return after == null ? input.getRegularStore().merged() : after.merged();
  }

  /**
   * The library does not ask the transfer function about the target of an assignment, and would let
   * the state go on along its NullPointerException.
   */
  @Override
  protected TransferResult<UnusedAbstractValue, Paths> callTransferFunction(
      Node node, TransferInput<UnusedAbstractValue, Paths> input) {
    return node.isLValue()
        ? KeptResult.withoutExceptions(input.getRegularStore())
        : super.callTransferFunction(node, input);
  }
}
