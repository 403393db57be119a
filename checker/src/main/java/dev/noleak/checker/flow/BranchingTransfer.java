package dev.noleak.checker.flow;

import org.checkerframework.errorprone.dataflow.analysis.ConditionalTransferResult;
import org.checkerframework.errorprone.dataflow.analysis.ForwardTransferFunction;
import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.node.AbstractNodeVisitor;
import org.checkerframework.errorprone.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.BooleanLiteralNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.errorprone.dataflow.cfg.node.EqualToNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.NotEqualNode;
import org.jspecify.annotations.Nullable;

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
    return handedOn(input, false);
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

  @Override
  public TransferResult<UnusedAbstractValue, S> visitBooleanLiteral(
      BooleanLiteralNode node, TransferInput<UnusedAbstractValue, S> input) {
    return isCompared(node) ? handedOn(input) : visitNode(node, input);
  }

  @Override
  public TransferResult<UnusedAbstractValue, S> visitEqualTo(
      EqualToNode node, TransferInput<UnusedAbstractValue, S> input) {
    Boolean expected = literal(node);
    return expected == null ? visitNode(node, input) : handedOn(input, expected);
  }

  @Override
  public TransferResult<UnusedAbstractValue, S> visitNotEqual(
      NotEqualNode node, TransferInput<UnusedAbstractValue, S> input) {
    Boolean unexpected = literal(node);
    return unexpected == null ? visitNode(node, input) : handedOn(input, !unexpected);
  }

  /** The literal that a condition is compared with, as in {@code isOpen() == false}. */
  private static @Nullable Boolean literal(BinaryOperationNode comparison) {
    return comparison.getRightOperand() instanceof BooleanLiteralNode right
        ? right.getValue()
        : comparison.getLeftOperand() instanceof BooleanLiteralNode left ? left.getValue() : null;
  }

  /** Whether {@code literal} stands between a condition and its comparison with it. */
  private static boolean isCompared(BooleanLiteralNode literal) {
    Block block = literal.getBlock();
    if (block != null) {
      for (Node node : block.getNodes()) {
        if (node instanceof BinaryOperationNode comparison
            && comparison.getRightOperand() == literal) {
          return true;
        }
      }
    }
    return false;
  }

  private TransferResult<UnusedAbstractValue, S> handedOn(
      TransferInput<UnusedAbstractValue, S> input, boolean expected) {
    return expected
        ? handedOn(input)
        : new ConditionalTransferResult<>(null, input.getElseStore(), input.getThenStore());
  }

  private TransferResult<UnusedAbstractValue, S> handedOn(
      TransferInput<UnusedAbstractValue, S> input) {
    return new ConditionalTransferResult<>(null, input.getThenStore(), input.getElseStore());
  }
}
