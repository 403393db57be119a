package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method that does nothing but make an object: a static factory, or {@code
 * withFailure(…)} of a record.
 *
 * @param creation what its body returns
 */
record HolderFactory(MethodInvocationTree call, MethodSource method, NewClassTree creation) {

  /** The factory that {@code call} runs, or null where it may run something else. */
  static @Nullable HolderFactory of(MethodInvocationTree call, Sources sources) {
    MethodSource method = sources.method(ASTHelpers.getSymbol(call));
    List<? extends StatementTree> statements =
        method == null ? List.of() : method.tree().getBody().getStatements();
    return method != null
            && statements.size() == 1
            && statements.get(0) instanceof ReturnTree end
            && end.getExpression() != null
            && Expressions.plain(end.getExpression()) instanceof NewClassTree creation
        ? new HolderFactory(call, method, creation)
        : null;
  }

  /** What the caller gives for {@code value}, a parameter of the method, or else {@code value}. */
  ExpressionTree given(ExpressionTree value) {
    int index =
        method.symbol().getParameters().indexOf(ASTHelpers.getSymbol(Expressions.plain(value)));
    return index < 0 || index >= call.getArguments().size()
        ? value
        : call.getArguments().get(index);
  }
}
