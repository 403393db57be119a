package dev.noleak.checker.reader;

import org.checkerframework.errorprone.dataflow.analysis.Store;
import org.checkerframework.errorprone.dataflow.cfg.visualize.CFGVisualizer;
import org.checkerframework.errorprone.dataflow.expression.JavaExpression;

/** Whether a point is reached. */
enum Reached implements Store<Reached> {
  YES,
  NO;

  Reached and(boolean passes) {
    return passes ? this : NO;
  }

  @Override
  public Reached copy() {
    return this;
  }

  @Override
  public Reached leastUpperBound(Reached other) {
    return this == YES ? this : other;
  }

  @Override
  public Reached widenedUpperBound(Reached previous) {
    return leastUpperBound(previous);
  }

  @Override
  public boolean canAlias(JavaExpression a, JavaExpression b) {
    return true;
  }

  @Override
  public String visualize(CFGVisualizer<?, Reached, ?> visualizer) {
    return toString();
  }
}
