package dev.noleak.checker.fix;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.slot.FieldUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether those who use what a field has are prepared for null: a container that comes late is
 * there for good, and a late {@code fail()} would end in a NullPointerException.
 */
final class NullReaders {
  private NullReaders() {}

  /** Whether every method in {@code all} that needs an object asks first, or brings one. */
  static boolean allKnow(List<FieldUse> all) {
    Set<MethodSymbol> knowing = new HashSet<>();
    for (FieldUse use : all) {
      if (use.method() != null && (Held.assigned(use.path()) != null || isTest(use.path()))) {
        knowing.add(use.method());
      }
    }
    return all.stream()
        .filter(use -> needsObject(use.path()))
        .allMatch(use -> knowing.contains(use.method()));
  }

  private static boolean isTest(TreePath use) {
    return above(use) instanceof BinaryTree comparison
        && (Held.isNull(comparison.getLeftOperand()) || Held.isNull(comparison.getRightOperand()));
  }

  private static boolean needsObject(TreePath use) {
    Tree above = above(use);
    return use.getLeaf() instanceof ExpressionTree
        && (above instanceof MemberSelectTree
            || above instanceof MemberReferenceTree
            || above instanceof ArrayAccessTree
            || above instanceof EnhancedForLoopTree
            || above instanceof NewClassTree
            || above instanceof MethodInvocationTree);
  }

  private static Tree above(TreePath use) {
    TreePath path = use.getParentPath();
    while (path.getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    return path.getLeaf();
  }
}
