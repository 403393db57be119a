package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import org.jspecify.annotations.Nullable;

/** The constants that conditions are made of. */
final class Constants {
  private Constants() {}

  /** The constant that {@code tree} is, in the form of {@link Fact#value}, or null. */
  static @Nullable Object value(ExpressionTree tree) {
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
        ? symbol
        : null;
  }
}
