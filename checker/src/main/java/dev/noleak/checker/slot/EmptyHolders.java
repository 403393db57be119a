package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.Expressions;
import java.util.List;
import java.util.Set;

/** Arrays, collections, maps and references that certainly have no Throwable in them yet. */
final class EmptyHolders {
  private static final Set<String> FACTORIES =
      Set.of(
          "of",
          "ofNullable",
          "empty",
          "emptyList",
          "emptySet",
          "emptyMap",
          "emptySortedMap",
          "noneOf",
          "withInitial");

  /** What is given to these comes back as it was, or with something around it. */
  private static final List<String> FACTORY_STARTS =
      List.of("new", "synchronized", "unmodifiable", "checked");

  private EmptyHolders() {}

  /** Whether {@code tree} gives one, or none at all. */
  static boolean is(ExpressionTree tree, SlotKinds kinds) {
    ExpressionTree value = Expressions.value(tree);
    if (Values.isNone(value, kinds)) {
      return true;
    }
    if (value instanceof NewClassTree creation) {
      return creation.getClassBody() == null && bringsNothing(creation.getArguments(), kinds);
    }
    if (value instanceof NewArrayTree array) {
      return array.getInitializers() == null
          || array.getInitializers().stream().allMatch(a -> Values.isNone(a, kinds));
    }
    if (value instanceof MethodInvocationTree call) {
      return isFactory(call) && bringsNothing(call.getArguments(), kinds);
    }
    if (value instanceof ConditionalExpressionTree choice) {
      return is(choice.getTrueExpression(), kinds) && is(choice.getFalseExpression(), kinds);
    }
    return ASTHelpers.getSymbol(value) instanceof VarSymbol constant
        && constant.isStatic()
        && (constant.getSimpleName().toString().startsWith("EMPTY") || isForEver(constant, kinds));
  }

  private static boolean isFactory(MethodInvocationTree call) {
    Symbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    return ASTHelpers.isStatic(method)
        && (FACTORIES.contains(name) || FACTORY_STARTS.stream().anyMatch(name::startsWith));
  }

  /** Whether nobody can put anything into what {@code constant} refers to. */
  private static boolean isForEver(VarSymbol constant, SlotKinds kinds) {
    ExpressionTree value = (constant.flags() & Flags.FINAL) == 0 ? null : kinds.initial(constant);
    return value instanceof MethodInvocationTree call
        ? FACTORIES.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())
            && call.getArguments().isEmpty()
        : value instanceof NewArrayTree array && isOfLengthZero(array);
  }

  private static boolean isOfLengthZero(NewArrayTree array) {
    return array.getInitializers() == null
        ? Integer.valueOf(0)
            .equals(ASTHelpers.constValue(array.getDimensions().get(0), Integer.class))
        : array.getInitializers().isEmpty();
  }

  /** A capacity, a comparator, a flag; a full collection or a Throwable would bring something. */
  private static boolean bringsNothing(List<? extends ExpressionTree> arguments, SlotKinds kinds) {
    for (ExpressionTree argument : arguments) {
      Type type = ((JCTree) Expressions.plain(argument)).type;
      boolean none =
          type == null
              || !kinds.canBring(type)
              || (kinds.isThrowable(type) ? Values.isNone(argument, kinds) : is(argument, kinds));
      if (!none) {
        return false;
      }
    }
    return true;
  }
}
