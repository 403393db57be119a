package dev.noleak.checker.flow;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/**
 * The jumps of a body. The control flow library takes a time for them that grows with their third
 * power: 1,000 to one place cost it seconds, 4,000 minutes.
 */
final class Jumps {
  /** More than people write; what a generator writes that has more is no close method. */
  static final int MOST = 1_000;

  private Jumps() {}

  /** How many jumps {@code content} has, those of inner classes and lambdas included. */
  static int in(Tree content) {
    int[] jumps = {0};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        jumps[0]++;
        return null;
      }

      @Override
      public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        jumps[0]++;
        return null;
      }
    }.scan(content, null);
    return jumps[0];
  }
}
