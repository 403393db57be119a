package dev.noleak.checker.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.MethodSource;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.builder.CFGBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A piece of code with a control flow of its own: a method, or a lambda in one. Two bodies are the
 * same where their trees are.
 */
public final class Body {
  private final Tree code;
  private final MethodSource method;

  private Body(Tree code, MethodSource method) {
    this.code = code;
    this.method = method;
  }

  /** The body of {@code method}. */
  public static Body of(MethodSource method) {
    return new Body(method.tree(), method);
  }

  /** The body of {@code lambda}, which stands somewhere in this one. */
  Body inner(LambdaExpressionTree lambda) {
    return new Body(lambda, method);
  }

  /** The tree of the method or lambda. */
  Tree code() {
    return code;
  }

  MethodSource method() {
    return method;
  }

  /**
   * Its control flow graph, from the library that comes with Error Prone.
   *
   * @throws GiveUpException where the library does not understand the code
   */
  public ControlFlowGraph graph(Context context) {
    TreePath type = new TreePath(new TreePath(method.unit()), method.owner());
    TreePath path = new TreePath(type, method.tree());
    UnderlyingAST ast = new UnderlyingAST.CFGMethod(method.tree(), method.owner());
    Tree content = method.tree().getBody();
    if (code instanceof LambdaExpressionTree lambda) {
      path = new TreePath(path, lambda);
      ast = new UnderlyingAST.CFGLambda(lambda, method.owner(), method.tree());
      content = lambda.getBody();
    }
    try {
      JavacProcessingEnvironment environment = JavacProcessingEnvironment.instance(context);
      return CFGBuilder.build(new TreePath(path, content), ast, false, false, environment);
    } catch (RuntimeException e) {
      throw new GiveUpException(method.symbol() + " has no control flow graph", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body that && code == that.code;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(code);
  }

  @Override
  public String toString() {
    return (code instanceof MethodTree ? "" : "lambda in ") + method.symbol();
  }
}
