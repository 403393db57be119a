package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The constants and the state fields that conditions are made of. */
final class Constants {
  private static final Set<String> GETTERS =
      Set.of("get", "getPlain", "getOpaque", "getAcquire", "getVolatile", "intValue");

  private Constants() {}

  /** The constant that {@code tree} is, in the form of {@link Fact#value}, or null. */
  static @Nullable Object value(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
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

  /** The field of {@code this} that {@code tree} reads, plainly or as an atomic; or null. */
  static @Nullable VarSymbol field(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    if (plain instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && GETTERS.contains(select.getIdentifier().toString())
        && isAtomic(select.getExpression())) {
      return field(select.getExpression());
    }
    return (plain instanceof IdentifierTree || plain instanceof MemberSelectTree)
            && Expressions.isMemberOfThis(plain)
            && ASTHelpers.getSymbol(plain) instanceof VarSymbol field
            && field.owner instanceof ClassSymbol
            && !field.isStatic()
        ? field
        : null;
  }

  private static boolean isAtomic(ExpressionTree tree) {
    return ASTHelpers.getType(tree) != null
        && ASTHelpers.getType(tree)
            .tsym
            .getQualifiedName()
            .toString()
            .startsWith("java.util.concurrent.atomic.Atomic");
  }
}
