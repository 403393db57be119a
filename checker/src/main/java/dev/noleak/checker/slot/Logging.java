package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a read that only shows a value to a person, {@code toString} and logging, or that only asks
 * whether to do so, or whether to store.
 */
final class Logging {
  /** Methods of the JDK that make a text of what they are given. */
  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String.valueOf",
          "java.lang.String.format",
          "java.util.Objects.toString",
          "java.util.Arrays.toString");

  private Logging() {}

  static boolean isShownOnly(TreePath use, @Nullable MethodSymbol around) {
    if (around != null
        && around.getSimpleName().contentEquals("toString")
        && around.getParameters().isEmpty()) {
      return true;
    }
    TreePath value = outermost(use);
    Tree leaf = value.getLeaf();
    Tree above = value.getParentPath().getLeaf();
    LogStatements statements = new LogStatements(named(use.getLeaf()));
    if (above instanceof MethodInvocationTree call) {
      return call.getArguments().contains(leaf) && LogStatements.isLogCall(call);
    }
    if (above instanceof IfTree choice) {
      return statements.areAll(choice.getThenStatement())
          && statements.areAll(choice.getElseStatement());
    }
    if (above instanceof EnhancedForLoopTree loop) {
      return statements.areAll(loop.getStatement());
    }
    return above instanceof ExpressionStatementTree
        && leaf instanceof MethodInvocationTree call
        && !call.getArguments().isEmpty()
        && call.getArguments().stream().allMatch(statements::areAll);
  }

  /** What {@code use} is a part of that tells the same, or a text or a condition made of it. */
  private static TreePath outermost(TreePath use) {
    TreePath path = use;
    while (true) {
      TreePath parent = path.getParentPath();
      Tree above = parent.getLeaf();
      if (above instanceof MemberSelectTree
          && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() == above
          && call.getArguments().isEmpty()) {
        path = parent.getParentPath();
      } else if (isPart(path.getLeaf(), above)) {
        path = parent;
      } else {
        return path;
      }
    }
  }

  private static boolean isPart(Tree part, Tree whole) {
    return whole instanceof ParenthesizedTree
        || whole instanceof BinaryTree
        || whole instanceof UnaryTree
        || whole instanceof ConditionalExpressionTree
        || whole instanceof TypeCastTree
        || whole instanceof NewArrayTree
        || (whole instanceof LambdaExpressionTree lambda && lambda.getBody() == part)
        || (whole instanceof MethodInvocationTree call
            && call.getArguments().contains(part)
            && isText(ASTHelpers.getSymbol(call)));
  }

  private static boolean isText(MethodSymbol method) {
    return method.isStatic()
        && TEXTS.contains(method.owner.getQualifiedName() + "." + method.getSimpleName());
  }

  /** The field that the use names, itself or as what it calls. */
  private static @Nullable Symbol named(Tree use) {
    Tree receiver = use instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : use;
    return receiver == null ? null : ASTHelpers.getSymbol(receiver);
  }
}
