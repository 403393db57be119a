package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.guard.Constants;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.guard.Transitions;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the methods of a scope bring about; a setter those that it is given, {@code
 * setState(CLOSED)}.
 */
final class Facts {
  private final Transitions transitions;
  private final Predicate<VarSymbol> isOfObject;
  private final Set<Fact> facts = new LinkedHashSet<>();
  private final Set<Fact> given = new LinkedHashSet<>();
  private final Map<VarSymbol, Set<Object>> arguments = new HashMap<>();

  /**
   * No facts yet.
   *
   * @param isOfObject tells the fields of the object that is judged
   */
  Facts(Transitions transitions, Predicate<VarSymbol> isOfObject) {
    this.transitions = transitions;
    this.isOfObject = isOfObject;
  }

  /** Notes what {@code tree} brings about. */
  void note(Tree tree) {
    Fact fact = transitions.of(tree, Facts::constantOrParameter);
    if (fact != null && isOfObject.test(fact.field())) {
      (isParameter(fact.value()) ? given : facts).add(fact);
    }
  }

  /** Notes which constants {@code call} gives {@code callee}. */
  void note(MethodInvocationTree call, MethodSource callee) {
    List<VarSymbol> parameters = callee.symbol().getParameters();
    for (int i = 0; i < parameters.size() && i < call.getArguments().size(); i++) {
      Object constant = Constants.value(call.getArguments().get(i));
      if (constant != null) {
        arguments
            .computeIfAbsent(parameters.get(i), parameter -> new LinkedHashSet<>())
            .add(constant);
      }
    }
  }

  /** All facts, those of the methods themselves first. */
  List<Fact> all() {
    Set<Fact> all = new LinkedHashSet<>(facts);
    for (Fact fact : given) {
      for (Object constant : arguments.getOrDefault(fact.value(), Set.of())) {
        all.add(new Fact(fact.field(), constant));
      }
    }
    // Where it is given null too, either branch of "is it null?" would be the one by a guard.
    all.removeIf(
        fact ->
            fact.value() == Fact.SOMETHING
                && all.stream()
                    .anyMatch(other -> !other.equals(fact) && other.field().equals(fact.field())));
    return new ArrayList<>(all);
  }

  private static @Nullable Object constantOrParameter(ExpressionTree tree) {
    Object constant = Constants.value(tree);
    if (constant != null) {
      return constant;
    }
    Object named = ASTHelpers.getSymbol(Expressions.value(tree));
    return isParameter(named) ? named : null;
  }

  private static boolean isParameter(@Nullable Object value) {
    return value instanceof VarSymbol symbol && symbol.getKind() == ElementKind.PARAMETER;
  }
}
