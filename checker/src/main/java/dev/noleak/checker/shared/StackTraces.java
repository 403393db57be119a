package dev.noleak.checker.shared;

import com.google.errorprone.VisitorState;
import com.google.errorprone.suppliers.Supplier;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Name;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the instances of a class have a stack trace: {@code fillInStackTrace()} fills it in. */
final class StackTraces {
  private static final String FILL = "fillInStackTrace";

  private static final Supplier<Name> FILL_IN = VisitorState.memoize(state -> state.getName(FILL));

  private final VisitorState state;

  StackTraces(VisitorState state) {
    this.state = state;
  }

  /**
   * Whether a {@code type} has one.
   *
   * @param writable what its constructor says
   */
  Switch of(ClassSymbol type, Switch writable) {
    MethodSymbol fill = body(type);
    if (fill == null || fill.owner.equals(state.getSymtab().throwableType.tsym)) {
      return writable;
    }
    MethodSource source = Sources.of(state.context).method(fill);
    if (source == null) {
      return writable == Switch.OFF ? Switch.OFF : Switch.UNKNOWN;
    }
    if (!callsSuper(source)) {
      return Switch.OFF;
    }
    List<? extends StatementTree> statements = source.tree().getBody().getStatements();
    boolean plain =
        statements.size() == 1
            && statements.get(0) instanceof ReturnTree end
            && end.getExpression() instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).getSimpleName().contentEquals(FILL);
    return plain || writable == Switch.OFF ? writable : Switch.UNKNOWN;
  }

  private @Nullable MethodSymbol body(ClassSymbol type) {
    for (var member :
        state.getSymtab().throwableType.tsym.members().getSymbolsByName(FILL_IN.get(state))) {
      if (member instanceof MethodSymbol method && method.getParameters().isEmpty()) {
        return method.implementation(type, state.getTypes(), true);
      }
    }
    return null;
  }

  private static boolean callsSuper(MethodSource source) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        // Whatever other method it calls may call it in turn.
        found[0] |=
            ASTHelpers.getSymbol(tree).getSimpleName().contentEquals(FILL)
                || (Expressions.isMemberOfThis(tree.getMethodSelect())
                    && !ASTHelpers.getSymbol(tree).isStatic());
        return super.visitMethodInvocation(tree, null);
      }
    }.scan(source.tree().getBody(), null);
    return found[0];
  }
}
