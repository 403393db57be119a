package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of code is run from.
 *
 * @param method the method around it; null in an initializer
 * @param tree the tree in the control flow of that method itself: no lambda's and no class's in it
 * @param isLater whether it is handed over as code, to be run whenever somebody likes
 */
record Place(@Nullable MethodSource method, Tree tree, boolean isLater) {
  static Place of(TreePath path, Sources sources) {
    Tree tree = path.getLeaf();
    boolean isLater = tree instanceof MemberReferenceTree;
    for (Tree at : path) {
      if (at instanceof MethodTree declared) {
        return new Place(sources.method(ASTHelpers.getSymbol(declared)), tree, isLater);
      }
      if (at instanceof LambdaExpressionTree || at instanceof ClassTree) {
        isLater |= at instanceof LambdaExpressionTree;
        tree = at;
      }
    }
    return new Place(null, tree, isLater);
  }

  /** Whether it is run while its object is being built: nothing is closed then. */
  boolean isBuilding() {
    return !isLater && (method == null || method.symbol().isConstructor());
  }

  /** Whether it is there to show the object to a person. */
  boolean isShowing() {
    return method != null
        && method.symbol().getSimpleName().contentEquals("toString")
        && method.symbol().getParameters().isEmpty();
  }

  /** Whether others than its file's code can run it. */
  boolean isOpen() {
    return method == null || !method.symbol().isPrivate() || method.symbol().isConstructor();
  }
}
