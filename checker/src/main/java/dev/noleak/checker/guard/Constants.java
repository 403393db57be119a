package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** The constants that conditions are made of. */
public final class Constants {
  private Constants() {}

  /** The constant that {@code tree} is, in the form of {@link Fact#value}, or null. */
  public static @Nullable Object value(ExpressionTree tree) {
    ExpressionTree plain = Expressions.value(tree);
    if (plain instanceof LiteralTree literal) {
      return plain.getKind() == Kind.NULL_LITERAL ? Fact.NULL : literal.getValue();
    }
    Object constant = ASTHelpers.constValue(plain);
    if (constant != null) {
      return constant;
    }
    return ASTHelpers.getSymbol(plain) instanceof VarSymbol symbol
            && symbol.isStatic()
            && (symbol.flags() & Flags.FINAL) != 0
        ? named(symbol)
        : null;
  }

  private static Object named(VarSymbol constant) {
    return constant.owner.getQualifiedName().contentEquals("java.lang.Boolean")
        ? (Object) constant.name.contentEquals("TRUE")
        : constant;
  }

  /** Whether two constants are equal; two names may stand for one object, unless of an enum. */
  public static Truth equal(Object first, Object second) {
    if (isSame(first, second)) {
      return Truth.YES;
    }
    return isPlain(first) && isPlain(second) ? Truth.NO : Truth.UNKNOWN;
  }

  /** Whether both are the same constant; a number by its value, whatever its type is. */
  static boolean isSame(Object first, Object second) {
    if (first instanceof Number one && second instanceof Number other) {
      return one.longValue() == other.longValue() && one.doubleValue() == other.doubleValue();
    }
    return first.equals(second);
  }

  private static boolean isPlain(Object constant) {
    return !(constant instanceof VarSymbol symbol) || symbol.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
