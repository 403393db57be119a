package dev.noleak.checker.fix;

import static dev.noleak.checker.fix.Layout.isBreak;
import static dev.noleak.checker.fix.Layout.start;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import dev.noleak.checker.Finding.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts all that a block does, but for refusing to, into a try with a finally block. Lines are moved
 * one by one and not replaced together: so a fix of something else within them can be applied as
 * well.
 */
final class Wrapping {
  private static final String TEXT_BLOCK = "\"\"\"";

  private final Layout layout;
  private final BlockTree block;
  private final VisitorState state;
  private final int open;
  private final int inside;
  private final int close;

  /**
   * @param refusals how many statements of the block are to stay before the try
   */
  Wrapping(Layout layout, BlockTree block, int refusals, VisitorState state) {
    this.layout = layout;
    this.block = block;
    this.state = state;
    this.open = start(block) + 1;
    this.inside =
        refusals == 0 ? open : state.getEndPosition(block.getStatements().get(refusals - 1));
    this.close = state.getEndPosition(block) - 1;
  }

  /** The edits; none where a line cannot be moved, as those of a text block. */
  List<Edit> of(List<Clear> clears) {
    String content = layout.text(inside, close);
    if (content.contains(TEXT_BLOCK) || content.isBlank()) {
      return List.of();
    }
    if (content.chars().noneMatch(c -> isBreak((char) c))) {
      return ofOneLine(clears);
    }
    int tail = layout.skipLine(inside);
    return isBreak(layout.source().charAt(tail)) && layout.isFirstOnLine(close)
        ? ofLines(layout.skipSpace(tail), clears)
        : List.of();
  }

  private List<Edit> ofOneLine(List<Clear> clears) {
    String outer = layout.indent(inside);
    String indent = outer + layout.unit();
    int first = layout.skipSpace(inside);
    int end = inside + layout.text(inside, close).stripTrailing().length();
    String opening = newLine(indent) + layout.tryOpening(indent) + newLine(indent + layout.unit());
    StringBuilder closing = new StringBuilder(newLine(indent) + "}");
    closing.append(layout.finallyOpening(indent));
    clears.forEach(c -> closing.append(newLine(indent + layout.unit())).append(c.statement()));
    closing.append(newLine(indent)).append('}').append(newLine(outer));
    List<Edit> edits = new ArrayList<>();
    if (inside > open) {
      edits.add(new Edit(open, layout.skipSpace(open), newLine(indent)));
    }
    edits.add(new Edit(inside, first, opening));
    edits.add(new Edit(end, close, closing.toString()));
    return edits;
  }

  private List<Edit> ofLines(int first, List<Clear> clears) {
    String indent = layout.indent(first);
    String inner = indent + layout.unit();
    int ending = ending(clears);
    String opening = layout.tryOpening(indent) + newLine(inner);
    String middle = indent + "}" + layout.finallyOpening(indent) + layout.lineEnd();
    List<Edit> edits = new ArrayList<>(List.of(new Edit(first, first, opening)));
    for (int line = nextLine(first); line < layout.lineStart(close); line = nextLine(line)) {
      String before = line == ending ? middle : "";
      if (!isBlank(line)) {
        edits.add(new Edit(line, line, before + layout.unit()));
      }
    }
    StringBuilder closing = new StringBuilder(ending < 0 ? middle : "");
    for (Clear clear : clears) {
      if (ending < 0 || !isAtEnd(clear, ending)) {
        closing.append(inner).append(clear.statement()).append(layout.lineEnd());
      }
    }
    closing.append(indent).append('}').append(layout.lineEnd());
    int end = layout.lineStart(close);
    edits.add(new Edit(end, end, closing.toString()));
    return edits;
  }

  /** The start of the line from which on the block does nothing but clear; -1 if there is none. */
  private int ending(List<Clear> clears) {
    List<? extends StatementTree> statements = block.getStatements();
    int from = statements.size();
    while (from > 1 && clears.stream().anyMatch(isSame(statements.get(from - 1)))) {
      from--;
    }
    if (from == statements.size()) {
      return -1;
    }
    int before = state.getEndPosition(statements.get(from - 1));
    int line = nextLine(before);
    if (layout.skipLine(before) >= line) {
      return -1;
    }
    while (isBlank(line)) {
      line = nextLine(line);
    }
    return line <= start(statements.get(from)) ? line : -1;
  }

  private Predicate<Clear> isSame(StatementTree statement) {
    String text = layout.text(start(statement), state.getEndPosition(statement));
    return clear -> clear.isSame(text);
  }

  private boolean isAtEnd(Clear clear, int ending) {
    return block.getStatements().stream()
        .anyMatch(each -> start(each) >= ending && isSame(each).test(clear));
  }

  private String newLine(String indent) {
    return layout.lineEnd() + indent;
  }

  private int nextLine(int position) {
    int at = position;
    while (!isBreak(layout.source().charAt(at))) {
      at++;
    }
    return layout.text(at, Math.min(at + 2, close)).equals("\r\n") ? at + 2 : at + 1;
  }

  private boolean isBlank(int line) {
    int at = line;
    while (at < close && !isBreak(layout.source().charAt(at))) {
      if (!Character.isWhitespace(layout.source().charAt(at))) {
        return false;
      }
      at++;
    }
    return at < close;
  }
}
