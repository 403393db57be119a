package dev.noleak.checker.fix;

import static dev.noleak.checker.fix.Layout.isBreak;
import static dev.noleak.checker.fix.Layout.start;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.Finding.Edit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clears before anything else in a block, but for what refuses to run it. */
final class BlockStart {
  private final Layout layout;
  private final BlockTree block;
  private final int refusals;
  private final VisitorState state;

  /**
   * @param refusals how many statements of the block are to stay before the clears
   */
  BlockStart(Layout layout, BlockTree block, int refusals, VisitorState state) {
    this.layout = layout;
    this.block = block;
    this.refusals = refusals;
    this.state = state;
  }

  /**
   * The edit that puts {@code clears} before the first statement and the comments on it. A comment
   * behind the opening brace stays there.
   */
  Edit inserting(List<Clear> clears) {
    return refusals == 0 ? first(clears) : behindRefusals(clears);
  }

  private Edit behindRefusals(List<Clear> clears) {
    StatementTree last = block.getStatements().get(refusals - 1);
    int end = state.getEndPosition(last);
    int tail = layout.skipLine(end);
    return isBreak(layout.source().charAt(tail))
        ? new Edit(tail, tail, before(layout.lineEnd() + layout.indent(start(last)), clears))
        : new Edit(end, end, before(" ", clears));
  }

  private Edit first(List<Clear> clears) {
    int inside = start(block) + 1;
    int close = state.getEndPosition(block) - 1;
    int lineTail = layout.skipLine(inside);
    int first = layout.skipSpace(inside);
    boolean breaks = isBreak(layout.source().charAt(lineTail));
    if (breaks && layout.skipSpace(lineTail) == close) {
      String gap = layout.lineEnd() + layout.indent(close) + layout.unit();
      return new Edit(lineTail, lineTail, before(gap, clears));
    }
    if (breaks) {
      first = layout.skipSpace(lineTail);
      return new Edit(first, first, behind(layout.lineEnd() + layout.indent(first), clears));
    }
    return first == close
        ? new Edit(inside, close, before(" ", clears) + " ")
        : new Edit(first, first, (first == inside ? " " : "") + behind(" ", clears));
  }

  /**
   * The edits that take away later statements that do the same, where they stand for themselves.
   */
  List<Edit> removing(List<Clear> clears) {
    List<Edit> edits = new ArrayList<>();
    List<? extends StatementTree> statements = block.getStatements();
    for (int i = 1; i < statements.size(); i++) {
      int from = state.getEndPosition(statements.get(i - 1));
      int start = start(statements.get(i));
      int end = state.getEndPosition(statements.get(i));
      String statement = layout.text(start, end);
      int tail = layout.skipLine(end);
      // In 'int a = 1, b = 2;' the second declaration starts where the first one does.
      boolean alone =
          from <= start && layout.text(from, start).isBlank() && layout.text(end, tail).isBlank();
      if (alone
          && clears.stream().anyMatch(clear -> clear.isSame(statement))
          && !namesLocal(statements.get(i))) {
        edits.add(new Edit(from, end, ""));
      }
    }
    return edits;
  }

  /** Whether {@code statement} is on a local variable, which may have the name of a field. */
  private static boolean namesLocal(StatementTree statement) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        found[0] |= symbol instanceof VarSymbol && symbol.owner instanceof MethodSymbol;
        return null;
      }
    }.scan(statement, null);
    return found[0];
  }

  private static String before(String gap, List<Clear> clears) {
    StringBuilder text = new StringBuilder();
    clears.forEach(clear -> text.append(gap).append(clear.statement()));
    return text.toString();
  }

  private static String behind(String gap, List<Clear> clears) {
    StringBuilder text = new StringBuilder();
    clears.forEach(clear -> text.append(clear.statement()).append(gap));
    return text.toString();
  }
}
