package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.TryTree;
import dev.noleak.checker.Finding.Edit;
import java.util.ArrayList;
import java.util.List;

/** Clears on every way out of a block, in a finally block of its own or in the one it has. */
final class InFinally {
  private final Layout layout;
  private final Work work;
  private final VisitorState state;

  InFinally(Layout layout, Work work, VisitorState state) {
    this.layout = layout;
    this.work = work;
    this.state = state;
  }

  /**
   * The edits that clear at the end of {@code body}; none where a line of it cannot be moved.
   *
   * @param finallyReads whether a slot to clear is read in the finally block of the given try
   */
  List<Edit> of(BlockTree body, List<Clear> clears, Reading finallyReads) {
    BlockTree block = work.synchronizedBlock(body);
    TryTree last = work.lastTry(block);
    if (last != null && last.getFinallyBlock() == null) {
      return List.of(appending(last, clears));
    }
    if (last != null && !finallyReads.in(last.getFinallyBlock())) {
      BlockStart inside = new BlockStart(layout, last.getFinallyBlock(), 0, state);
      List<Edit> edits = new ArrayList<>(List.of(inside.inserting(clears)));
      edits.addAll(inside.removing(clears));
      return edits;
    }
    int refusals = work.refusals(block);
    if (refusals > 0 && refusals == block.getStatements().size()) {
      return List.of(new BlockStart(layout, block, refusals, state).inserting(clears));
    }
    return new Wrapping(layout, block, refusals, state).of(clears);
  }

  /** Tells whether code reads what is to be cleared. */
  @FunctionalInterface
  interface Reading {
    boolean in(BlockTree block);
  }

  private Edit appending(TryTree tried, List<Clear> clears) {
    int end = state.getEndPosition(tried);
    String indent = layout.indent(end - 1);
    StringBuilder text = new StringBuilder(layout.finallyOpening(indent));
    for (Clear clear : clears) {
      text.append(layout.lineEnd()).append(indent).append(layout.unit()).append(clear.statement());
    }
    return new Edit(end, end, text + layout.lineEnd() + indent + "}");
  }
}
