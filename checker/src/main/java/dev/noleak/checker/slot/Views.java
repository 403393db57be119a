package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.noleak.checker.source.Expressions;
import java.util.Set;

/** The views of a map: what is taken out of them is taken out of the map. */
final class Views {
  private static final Set<String> NAMES = Set.of("values", "keySet", "entrySet");

  private Views() {}

  /** The map that {@code tree} is a view of, or else {@code tree}. */
  static ExpressionTree viewed(ExpressionTree tree) {
    if (Expressions.plain(tree) instanceof MethodInvocationTree view
        && view.getArguments().isEmpty()
        && NAMES.contains(ASTHelpers.getSymbol(view).getSimpleName().toString())) {
      ExpressionTree map = ASTHelpers.getReceiver(view);
      return map == null ? tree : map;
    }
    return tree;
  }
}
