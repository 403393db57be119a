package dev.noleak.checker.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import javax.lang.model.element.Name;

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

  /** Whether {@code tree} is {@code this} or {@code super}, of this or of an enclosing class. */
  public static boolean isThis(ExpressionTree tree) {
    ExpressionTree plain = plain(tree);
    return (plain instanceof MemberSelectTree select && isThisOrSuper(select.getIdentifier()))
        || (plain instanceof IdentifierTree name && isThisOrSuper(name.getName()));
  }

  /** Whether {@code tree} is {@code member}, {@code this.member} or {@code super.member}. */
  public static boolean isMemberOfThis(ExpressionTree tree) {
    ExpressionTree plain = plain(tree);
    return plain instanceof IdentifierTree
        || (plain instanceof MemberSelectTree select && isThis(select.getExpression()));
  }

  private static boolean isThisOrSuper(Name name) {
    return name.contentEquals("this") || name.contentEquals("super");
  }
}
