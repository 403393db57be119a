package dev.noleak.checker.shared;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.FixedLocals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows an expression to the Throwable that it certainly creates. */
final class Followed {
  /** Factories that call factories: deeper ones are not worth the time. */
  private static final int DEPTH = 5;

  private final VisitorState state;
  private final Sources sources;
  private final Constructors constructors;

  Followed(VisitorState state) {
    this.state = state;
    this.sources = Sources.of(state.context);
    this.constructors = new Constructors(state);
  }

  /** What {@code value} creates and what accumulates, or null where one cannot be sure of it. */
  @Nullable Creation accumulating(ExpressionTree value, CompilationUnitTree unit) {
    return accumulating(value, unit, BooleanValues.NONE, DEPTH);
  }

  private @Nullable Creation accumulating(
      ExpressionTree value, CompilationUnitTree unit, BooleanValues values, int depth) {
    ExpressionTree plain = Expressions.plain(value);
    if (depth == 0) {
      return null;
    }
    if (plain instanceof NewClassTree made) {
      if (!isThrowable(ASTHelpers.getType(made))) {
        return null;
      }
      Creation creation = constructors.creation(made, unit, values);
      return creation.accumulates() ? creation : null;
    }
    if (plain instanceof AssignmentTree assignment) {
      return accumulating(assignment.getExpression(), unit, values, depth);
    }
    if (plain instanceof ConditionalExpressionTree choice) {
      return both(choice, unit, values, depth);
    }
    if (plain instanceof IdentifierTree name
        && ASTHelpers.getSymbol(name) instanceof VarSymbol local
        && !(local.owner instanceof Symbol.ClassSymbol)) {
      ExpressionTree only = FixedLocals.in(unit).value(local);
      return only == null ? null : accumulating(only, unit, values, depth - 1);
    }
    return plain instanceof MethodInvocationTree call ? returned(call, unit, values, depth) : null;
  }

  /** One arm that does not accumulate is enough: which one is taken cannot be told. */
  private @Nullable Creation both(
      ConditionalExpressionTree choice, CompilationUnitTree unit, BooleanValues values, int depth) {
    Creation first = accumulating(choice.getTrueExpression(), unit, values, depth);
    Creation second = accumulating(choice.getFalseExpression(), unit, values, depth);
    return first != null && second != null ? first : null;
  }

  private @Nullable Creation returned(
      MethodInvocationTree call, CompilationUnitTree unit, BooleanValues values, int depth) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (method.owner.equals(state.getSymtab().throwableType.tsym) && receiver != null) {
      // initCause() and fillInStackTrace() return the Throwable itself.
      return isThrowable(method.getReturnType())
              && !method.getSimpleName().contentEquals("getCause")
          ? accumulating(receiver, unit, values, depth)
          : null;
    }
    int same = parameterThatComesBack(method);
    if (same >= 0 && same < call.getArguments().size()) {
      return accumulating(call.getArguments().get(same), unit, values, depth);
    }
    MethodSource source = method.isStatic() ? sources.method(method) : null;
    if (source == null || !isThrowable(method.getReturnType())) {
      return null;
    }
    BooleanValues inside = values.in(method, call.getArguments());
    Creation found = null;
    for (ExpressionTree each : Returns.of(source)) {
      found = accumulating(each, source.unit(), inside, depth - 1);
      if (found == null) {
        return null;
      }
    }
    return found;
  }

  /**
   * A method {@code <T> T m(T t, …)} that takes no other {@code T} has none to return but this one;
   * or -1 for any other method.
   */
  private int parameterThatComesBack(MethodSymbol method) {
    Type result = method.getReturnType();
    if (!method.getTypeParameters().contains(result.tsym)) {
      return -1;
    }
    int found = -1;
    List<VarSymbol> parameters = method.getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      Type type = parameters.get(i).type;
      if (type.tsym.equals(result.tsym)) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      } else if (type.contains(result)) {
        return -1;
      }
    }
    return found;
  }

  private boolean isThrowable(@Nullable Type type) {
    return type != null && ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }
}
