package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Endless loops that call and decide nothing: {@code for (;;) continue;}. The control flow library
 * merges a block with its successor for ever where that is the block itself.
 */
final class IdleLoops {
  /** What makes a loop more than one block that goes over into itself. */
  private static final Set<Tree.Kind> STEPS =
      EnumSet.of(
          Tree.Kind.METHOD_INVOCATION,
          Tree.Kind.NEW_CLASS,
          Tree.Kind.IF,
          Tree.Kind.SWITCH,
          Tree.Kind.SWITCH_EXPRESSION,
          Tree.Kind.CONDITIONAL_EXPRESSION,
          Tree.Kind.CONDITIONAL_AND,
          Tree.Kind.CONDITIONAL_OR,
          Tree.Kind.ENHANCED_FOR_LOOP,
          Tree.Kind.THROW,
          Tree.Kind.RETURN,
          Tree.Kind.BREAK);

  private IdleLoops() {}

  /** Whether there is one anywhere in {@code content}. */
  static boolean in(Tree content) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        found[0] |= (tree.getCondition() == null || isTrue(tree.getCondition())) && isIdle(tree);
        return super.visitForLoop(tree, null);
      }

      @Override
      public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        found[0] |= isTrue(tree.getCondition()) && isIdle(tree);
        return super.visitWhileLoop(tree, null);
      }

      @Override
      public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        found[0] |= isTrue(tree.getCondition()) && isIdle(tree);
        return super.visitDoWhileLoop(tree, null);
      }
    }.scan(content, null);
    return found[0];
  }

  private static boolean isTrue(Tree condition) {
    return Boolean.TRUE.equals(ASTHelpers.constValue(condition));
  }

  private static boolean isIdle(Tree loop) {
    boolean[] steps = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        steps[0] |= tree != null && STEPS.contains(tree.getKind());
        return super.scan(tree, null);
      }
    }.scan(loop, null);
    return !steps[0];
  }
}
