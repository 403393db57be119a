package dev.noleak.checker.reader;

import com.sun.source.tree.ExpressionTree;
import dev.noleak.checker.flow.BranchingTransfer;
import java.util.List;
import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/** Follows the branches that an object in the assumed state can take. */
final class ReachedTransfer extends BranchingTransfer<Reached> {
  private final Reachability reachability;
  private final boolean closed;

  ReachedTransfer(Reachability reachability, boolean closed) {
    this.reachability = reachability;
    this.closed = closed;
  }

  @Override
  public Reached initialStore(UnderlyingAST ast, @Nullable List<LocalVariableNode> parameters) {
    return Reached.YES;
  }

  @Override
  public TransferResult<UnusedAbstractValue, Reached> visitNode(
      Node node, TransferInput<UnusedAbstractValue, Reached> input) {
    Reached here = input.getRegularStore().and(reachability.passes(node, closed));
    return new ConditionalTransferResult<>(
        null,
        here.and(reachability.allows(node.getTree(), true, closed)),
        here.and(reachability.allows(node.getTree(), false, closed)));
  }

  @Override
  public TransferResult<UnusedAbstractValue, Reached> visitCase(
      CaseNode node, TransferInput<UnusedAbstractValue, Reached> input) {
    Reached here = input.getRegularStore();
    List<? extends ExpressionTree> labels = node.getTree().getExpressions();
    return node.getSwitchOperand().getExpression().getTree() instanceof ExpressionTree value
        ? new ConditionalTransferResult<>(
            null,
            here.and(reachability.mayMatch(value, labels, closed)),
            here.and(reachability.mayDiffer(value, labels, closed)))
        : new ConditionalTransferResult<>(null, here, here);
  }
}
