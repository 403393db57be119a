package dev.noleak.checker.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.MethodSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final Context.Key<Graphs> KEY = new Context.Key<>();

  /**
   * Judging a class asks for the same few bodies again and again, its subclasses mostly for those
   * as well; all of a large compilation would be too much to keep.
   */
  private static final int KEPT = 300;

  private final Map<Tree, ControlFlowGraph> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tree, ControlFlowGraph> eldest) {
          return size() > KEPT;
        }
      };

  private final ProcessingEnvironment environment;

  private Graphs(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  /** The graphs of the compilation that {@code context} belongs to. */
  static Graphs of(Context context) {
    Graphs graphs = context.get(KEY);
    if (graphs == null) {
      graphs = new Graphs(JavacProcessingEnvironment.instance(context));
      context.put(KEY, graphs);
    }
    return graphs;
  }

  /**
   * The graph of {@code body}.
   *
   * @throws GiveUpException where the library does not understand the code, or would not come to an
   *     end with it
   */
  ControlFlowGraph graph(Body body) {
    ControlFlowGraph graph = known.get(body.code());
    if (graph == null) {
      graph = build(body);
      known.put(body.code(), graph);
    }
    return graph;
  }

  private ControlFlowGraph build(Body body) {
    MethodSource method = body.method();
    TreePath type = new TreePath(new TreePath(method.unit()), method.owner());
    TreePath path = new TreePath(type, method.tree());
    if (body.code() instanceof LambdaExpressionTree lambda) {
      return build(
          new TreePath(new TreePath(path, lambda), lambda.getBody()),
          new UnderlyingAST.CFGLambda(lambda, method.owner(), method.tree()),
          body);
    }
    return build(
        new TreePath(path, method.tree().getBody()),
        new UnderlyingAST.CFGMethod(method.tree(), method.owner()),
        body);
  }

  private ControlFlowGraph build(TreePath path, UnderlyingAST code, Body body) {
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
