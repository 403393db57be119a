package dev.noleak.checker.guard;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The field of one fact, seen where the fact holds or where it does not.
 *
 * @param constants tells which expressions are constants there
 */
record View(Fact fact, boolean holds, Function<ExpressionTree, @Nullable Object> constants) {

  /** The constant that {@code tree} is, or null. */
  @Nullable Object constant(ExpressionTree tree) {
    return constants.apply(tree);
  }

  /** Whether {@code field} has {@code value}. */
  Truth is(@Nullable VarSymbol field, @Nullable Object value) {
    if (field == null || value == null || !field.equals(fact.field())) {
      return Truth.UNKNOWN;
    }
    if (fact.value() == Fact.SOMETHING) {
      return value == Fact.NULL ? Truth.of(!holds) : Truth.UNKNOWN;
    }
    boolean same = Constants.isSame(fact.value(), value);
    if (holds) {
      return Truth.of(same);
    }
    if (same) {
      return Truth.NO;
    }
    // A boolean that is not the one is the other; of anything else nothing is known.
    return value instanceof Boolean && fact.value() instanceof Boolean ? Truth.YES : Truth.UNKNOWN;
  }

  /** The outcome of an order between two numbers, or between the field's value and one. */
  Truth compare(Kind operator, @Nullable Object left, @Nullable Object right) {
    if (!holds || !(left instanceof Number first) || !(right instanceof Number second)) {
      return Truth.UNKNOWN;
    }
    int order = Double.compare(first.doubleValue(), second.doubleValue());
    return switch (operator) {
      case LESS_THAN -> Truth.of(order < 0);
      case LESS_THAN_EQUAL -> Truth.of(order <= 0);
      case GREATER_THAN -> Truth.of(order > 0);
      case GREATER_THAN_EQUAL -> Truth.of(order >= 0);
      default -> Truth.UNKNOWN;
    };
  }
}
