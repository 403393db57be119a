package dev.noleak.checker.flow;

import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;

/**
 * A transfer function that knows what the parts of a condition say: the library has branched on
 * them already, so the operators only hand on what came of it.
 *
 * @param <S> what is known at a point
 */
public abstract class BranchingTransfer<S extends Store<S>>
    extends AbstractNodeVisitor<
        TransferResult<UnusedAbstractValue, S>, TransferInput<UnusedAbstractValue, S>>
    implements ForwardTransferFunction<UnusedAbstractValue, S> {

  @Override
  public TransferResult<UnusedAbstractValue, S> visitConditionalNot(
      ConditionalNotNode node, TransferInput<UnusedAbstractValue, S> input) {
    return new ConditionalTransferResult<>(null, input.getElseStore(), input.getThenStore());
  }

  @Override
  public TransferResult<UnusedAbstractValue, S> visitConditionalAnd(
      ConditionalAndNode node, TransferInput<UnusedAbstractValue, S> input) {
    return handedOn(input);
  }

  @Override
  public TransferResult<UnusedAbstractValue, S> visitConditionalOr(
      ConditionalOrNode node, TransferInput<UnusedAbstractValue, S> input) {
    return handedOn(input);
  }

  private TransferResult<UnusedAbstractValue, S> handedOn(
      TransferInput<UnusedAbstractValue, S> input) {
    return new ConditionalTransferResult<>(null, input.getThenStore(), input.getElseStore());
  }
}
