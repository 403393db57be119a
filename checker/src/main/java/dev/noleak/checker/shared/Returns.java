package dev.noleak.checker.shared;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import dev.noleak.checker.source.MethodSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a method returns, without the lambdas and classes in it. */
final class Returns extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final List<ExpressionTree> values = new ArrayList<>();

  private Returns() {}

  static List<ExpressionTree> of(MethodSource method) {
    Returns returns = new Returns();
    returns.scan(method.tree().getBody(), null);
    return returns.values;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (tree.getExpression() != null) {
      values.add(tree.getExpression());
    }
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }
}
