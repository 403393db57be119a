package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a read that only shows a value to a person: {@code toString} and logging. */
final class Logging {
  private static final Set<String> LEVELS =
      Set.of(
          "trace", "debug", "info", "warn", "warning", "error", "fatal", "log", "finest", "finer",
          "fine", "config", "severe");

  private Logging() {}

  static boolean isShownOnly(TreePath use, @Nullable MethodSymbol around) {
    if (around != null
        && around.getSimpleName().contentEquals("toString")
        && around.getParameters().isEmpty()) {
      return true;
    }
    TreePath path = use;
    Tree above = path.getParentPath().getLeaf();
    while (above instanceof ParenthesizedTree || above instanceof BinaryTree) {
      path = path.getParentPath();
      above = path.getParentPath().getLeaf();
    }
    return above instanceof MethodInvocationTree call
        && call.getArguments().contains(path.getLeaf())
        && isLogCall(call);
  }

  private static boolean isLogCall(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null || ASTHelpers.getType(receiver) == null) {
      return false;
    }
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    String type = ASTHelpers.getType(receiver).tsym.getSimpleName().toString();
    return LEVELS.contains(name)
        && (type.endsWith("Logger") || type.endsWith("Log") || type.endsWith("LoggingAdapter"));
  }
}
