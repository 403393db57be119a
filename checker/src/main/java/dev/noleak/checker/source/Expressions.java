package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import javax.lang.model.element.Name;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** What an expression names, whatever parentheses and casts are around it. */
public final class Expressions {
  private Expressions() {}

  /** {@code tree} without parentheses and casts. */
  public static ExpressionTree plain(ExpressionTree tree) {
    ExpressionTree plain = tree;
    while (true) {
      if (plain instanceof ParenthesizedTree parenthesized) {
        plain = parenthesized.getExpression();
      } else if (plain instanceof TypeCastTree cast) {
        plain = cast.getExpression();
      } else {
        return plain;
      }
    }
  }

  /** The expression that gives {@code tree} its value: null in {@code first = last = null}. */
  public static ExpressionTree value(ExpressionTree tree) {
    ExpressionTree value = plain(tree);
    while (value instanceof AssignmentTree assignment) {
      value = plain(assignment.getExpression());
    }
    return value;
  }

  /** What {@code Objects.isNull} or {@code nonNull} is asked of, where {@code call} is one. */
  public static @Nullable ExpressionTree testedForNull(MethodInvocationTree call) {
    Symbol method = ASTHelpers.getSymbol(call);
    return call.getArguments().size() == 1
            && (method.name.contentEquals("isNull") || method.name.contentEquals("nonNull"))
            && method.owner.getQualifiedName().contentEquals("java.util.Objects")
        ? call.getArguments().get(0)
        : null;
  }

  /**
   * Whether {@code tree} is {@code this} or {@code super}, of this or of an enclosing class, or the
   * parameter that stands for it in a helper.
   */
  public static boolean isThis(ExpressionTree tree) {
    ExpressionTree plain = plain(tree);
    return (plain instanceof MemberSelectTree select && isThisOrSuper(select.getIdentifier()))
        || (plain instanceof IdentifierTree name
            && (isThisOrSuper(name.getName()) || isStandIn(ASTHelpers.getSymbol(name))));
  }

  private static boolean isStandIn(@Nullable Symbol symbol) {
    return symbol != null
        && symbol.owner instanceof MethodSymbol method
        && symbol.equals(standIn(method));
  }

  /**
   * The parameter of a helper that stands for {@code this} of its caller: of a static one, the only
   * one of its class; of any, the only one of a class around its own or nested in it; of a static
   * one without such, the only one of a class that is compiled from source.
   */
  static @Nullable VarSymbol standIn(MethodSymbol method) {
    if (method.type == null) {
      // What javac takes for the owner of an initializer's variables.
      return null;
    }
    List<VarSymbol> own =
        method.getParameters().stream()
            .filter(
                parameter ->
                    parameter.type.tsym instanceof ClassSymbol type
                        && (type == method.owner
                            ? method.isStatic()
                            : method.owner.isEnclosedBy(type)
                                || type.isEnclosedBy((ClassSymbol) method.owner)))
            .toList();
    if (own.isEmpty() && method.isStatic()) {
      own = method.getParameters().stream().filter(Expressions::isFromSource).toList();
    }
    return own.size() == 1 ? own.get(0) : null;
  }

  private static boolean isFromSource(VarSymbol parameter) {
    return parameter.type.tsym instanceof ClassSymbol type
        && type.sourcefile != null
        && (type.classfile == null || type.classfile.getKind() == JavaFileObject.Kind.SOURCE);
  }

  /** Whether {@code tree} is {@code member}, {@code this.member} or {@code super.member}. */
  public static boolean isMemberOfThis(ExpressionTree tree) {
    ExpressionTree plain = plain(tree);
    return plain instanceof IdentifierTree
        || (plain instanceof MemberSelectTree select && isThis(select.getExpression()));
  }

  /** Whether {@code tree} is {@code super}, of this or of an enclosing class. */
  static boolean isSuper(ExpressionTree tree) {
    ExpressionTree plain = plain(tree);
    return (plain instanceof IdentifierTree name && name.getName().contentEquals("super"))
        || (plain instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super"));
  }

  private static boolean isThisOrSuper(Name name) {
    return name.contentEquals("this") || name.contentEquals("super");
  }
}
