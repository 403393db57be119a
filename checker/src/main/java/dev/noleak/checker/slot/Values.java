package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.Expressions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an expression says of the value it gives: none, a new Throwable. */
public final class Values {
  private Values() {}

  /** Whether {@code tree} is certainly null, or a sentinel: a static final Throwable. */
  public static boolean isNone(ExpressionTree tree, SlotKinds kinds) {
    ExpressionTree value = Expressions.value(tree);
    if (value.getKind() == Kind.NULL_LITERAL) {
      return true;
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return isNone(choice.getTrueExpression(), kinds)
          && isNone(choice.getFalseExpression(), kinds);
    }
    return (value instanceof IdentifierTree || value instanceof MemberSelectTree)
        && ASTHelpers.getSymbol(value) instanceof VarSymbol symbol
        && symbol.isStatic()
        && (symbol.flags() & Flags.FINAL) != 0
        && kinds.isThrowable(symbol.type);
  }

  /** Whether {@code tree} is, by its static type or that of a part, a Throwable. */
  static boolean isThrowable(ExpressionTree tree, SlotKinds kinds) {
    ExpressionTree value = Expressions.value(tree);
    if (value instanceof ConditionalExpressionTree choice) {
      return isThrowable(choice.getTrueExpression(), kinds)
          || isThrowable(choice.getFalseExpression(), kinds);
    }
    return Stream.of(tree, value)
        .map(part -> ((JCTree) part).type)
        .anyMatch(type -> type != null && kinds.isThrowable(type));
  }

  /** The {@code new SomeThrowable(…)} that {@code tree} may give, or null. */
  public static @Nullable NewClassTree newThrowable(ExpressionTree tree, SlotKinds kinds) {
    ExpressionTree value = Expressions.value(tree);
    if (value instanceof ConditionalExpressionTree choice) {
      NewClassTree first = newThrowable(choice.getTrueExpression(), kinds);
      return first != null ? first : newThrowable(choice.getFalseExpression(), kinds);
    }
    return value instanceof NewClassTree creation
            && ((JCTree) creation).type != null
            && kinds.isThrowable(((JCTree) creation).type)
        ? creation
        : null;
  }

  /** Whether {@code function} is a lambda {@code x -> null}, or gives a sentinel. */
  static boolean isToNone(ExpressionTree function, SlotKinds kinds) {
    ExpressionTree result = onlyResult(function);
    return result != null && isNone(result, kinds);
  }

  /** Whether {@code predicate} is a lambda {@code x -> true}. */
  static boolean isAlwaysTrue(ExpressionTree predicate) {
    ExpressionTree result = onlyResult(predicate);
    return result instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }

  private static @Nullable ExpressionTree onlyResult(ExpressionTree function) {
    if (!(Expressions.plain(function) instanceof LambdaExpressionTree lambda)) {
      return null;
    }
    Tree result = lambda.getBody();
    if (result instanceof BlockTree block
        && block.getStatements().size() == 1
        && block.getStatements().get(0) instanceof ReturnTree only) {
      result = only.getExpression();
    }
    return result instanceof ExpressionTree value ? Expressions.plain(value) : null;
  }
}
