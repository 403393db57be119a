package dev.noleak.checker.flow;

import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.RegularBlock;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseOne;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseThree;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGTranslationPhaseTwo;
import org.checkerframework.errorprone.javacutil.BasicAnnotationProvider;
import org.checkerframework.errorprone.javacutil.trees.TreeBuilder;

/**
 * Control flow graphs, from the library that comes with Error Prone; by its three phases and not at
 * once, for the last one never ends with some that the first two make.
 */
final class Graphs {
  private Graphs() {}

  /**
   * The graph of the body at {@code path}.
   *
   * @throws GiveUpException where the library does not understand the code, or would not come to an
   *     end with it
   */
  static ControlFlowGraph of(
      TreePath path, UnderlyingAST code, ProcessingEnvironment environment, Body body) {
    if (Jumps.in(path.getLeaf()) > Jumps.MOST) {
      throw new GiveUpException(body + " jumps too often");
    }
    try {
      ControlFlowGraph graph =
          CFGTranslationPhaseTwo.process(
              new CFGTranslationPhaseOne(
                      new TreeBuilder(environment),
                      new BasicAnnotationProvider(),
                      false,
                      false,
                      environment)
                  .process(path, code));
      if (idles(graph)) {
        throw new GiveUpException(body + " idles in an endless loop");
      }
      return CFGTranslationPhaseThree.process(graph);
    } catch (RuntimeException | AssertionError e) {
      // The error is javac's: it has no tree for the type of 'x ? null : null'.
      throw e instanceof GiveUpException known
          ? known
          : new GiveUpException(body + " has no control flow graph", e);
    }
  }

  /**
   * Whether there is a loop that decides and calls nothing, {@code for (;;) continue;}: the third
   * phase merges its blocks until one is left, and that one with itself for ever.
   */
  private static boolean idles(ControlFlowGraph graph) {
    Set<Block> left = new HashSet<>();
    for (Block start : graph.getAllBlocks()) {
      Set<Block> chain = new HashSet<>();
      Block at = start;
      while (at instanceof RegularBlock regular && !left.contains(at)) {
        if (!chain.add(at)) {
          return true;
        }
        at = regular.getSuccessor();
      }
      left.addAll(chain);
    }
    return false;
  }
}
