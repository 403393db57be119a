package dev.noleak.checker.shared;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import dev.noleak.checker.source.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an expression puts into the arrays, collections, maps and references that it builds. */
final class Elements {
  private static final Set<String> HOLDING_PACKAGES =
      Set.of(
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "com.google.common.collect",
          "com.google.common.util.concurrent");

  private Elements() {}

  /** The innermost elements of {@code value}; itself where it builds nothing that holds. */
  static List<ExpressionTree> of(ExpressionTree value, VisitorState state) {
    List<ExpressionTree> elements = new ArrayList<>();
    add(value, elements, state);
    return elements;
  }

  private static void add(ExpressionTree value, List<ExpressionTree> elements, VisitorState state) {
    ExpressionTree plain = Expressions.plain(value);
    List<? extends ExpressionTree> held =
        plain instanceof NewArrayTree array ? initial(array) : held(plain, state);
    if (held == null) {
      elements.add(plain);
    } else {
      for (ExpressionTree each : held) {
        add(each, elements, state);
      }
    }
  }

  private static List<? extends ExpressionTree> initial(NewArrayTree array) {
    return array.getInitializers() == null ? List.of() : array.getInitializers();
  }

  private static @Nullable List<? extends ExpressionTree> held(
      ExpressionTree plain, VisitorState state) {
    if (plain instanceof NewClassTree made && made.getClassBody() == null) {
      return holds(ASTHelpers.getSymbol(made), state) ? made.getArguments() : null;
    }
    if (plain instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return method.isStatic() && holds(method, state) ? call.getArguments() : null;
    }
    return null;
  }

  /** Whether the JDK's or Guava's {@code method} returns something with its arguments in it. */
  private static boolean holds(MethodSymbol method, VisitorState state) {
    Type made = method.isConstructor() ? method.owner.type : method.getReturnType();
    return !made.isPrimitive()
        && !(made instanceof ArrayType)
        && isHolding(method.owner)
        && isHolding(made.tsym)
        // These packages have exceptions of their own.
        && !ASTHelpers.isSubtype(made, state.getSymtab().throwableType, state);
  }

  /**
   * Whether {@code type} is one of those that hold what they are given. By the name alone: how
   * Error Prone tells a symbol's package differs among its versions.
   */
  static boolean isHolding(Symbol type) {
    Symbol outermost = type.outermostClass();
    String name = outermost == null ? "" : outermost.getQualifiedName().toString();
    return HOLDING_PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }
}
