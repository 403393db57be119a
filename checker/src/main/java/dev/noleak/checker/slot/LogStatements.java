package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Code that does nothing but log, or store in a field and add to what is there. */
public final class LogStatements {
  private static final Set<String> LEVELS =
      Set.of(
          "trace", "debug", "info", "warn", "warning", "error", "fatal", "log", "finest", "finer",
          "fine", "config", "severe");

  private final @Nullable Symbol field;

  LogStatements(@Nullable Symbol field) {
    this.field = field;
  }

  /** Whether {@code code}, a statement or a function, does nothing else. */
  boolean areAll(@Nullable Tree code) {
    if (code == null) {
      return true;
    }
    if (code instanceof BlockTree block) {
      return block.getStatements().stream().allMatch(this::areAll);
    }
    if (code instanceof IfTree choice) {
      return areAll(choice.getThenStatement()) && areAll(choice.getElseStatement());
    }
    if (code instanceof ExpressionStatementTree statement) {
      return areAll(statement.getExpression()) || fills(statement.getExpression());
    }
    if (code instanceof LambdaExpressionTree lambda) {
      return areAll(lambda.getBody());
    }
    if (code instanceof MemberReferenceTree reference) {
      return isLog(
          ASTHelpers.getType(reference.getQualifierExpression()), reference.getName().toString());
    }
    return code instanceof MethodInvocationTree call && isLogCall(call);
  }

  private boolean fills(ExpressionTree expression) {
    Tree named =
        expression instanceof AssignmentTree assignment
            ? assignment.getVariable()
            : expression instanceof MethodInvocationTree call ? ASTHelpers.getReceiver(call) : null;
    return field != null && named != null && field.equals(ASTHelpers.getSymbol(named));
  }

  /** Whether {@code call} is one of a logger. */
  public static boolean isLogCall(MethodInvocationTree call) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    return receiver != null
        && isLog(
            ASTHelpers.getType(receiver), ASTHelpers.getSymbol(call).getSimpleName().toString());
  }

  private static boolean isLog(@Nullable Type logger, String method) {
    if (logger == null) {
      return false;
    }
    String type = logger.tsym.getSimpleName().toString();
    return LEVELS.contains(method)
        && (type.endsWith("Logger") || type.endsWith("Log") || type.endsWith("LoggingAdapter"));
  }
}
