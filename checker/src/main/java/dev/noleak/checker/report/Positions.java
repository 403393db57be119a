package dev.noleak.checker.report;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;

/** Where a tree of the file at hand is, as a person counts. */
public final class Positions {
  private Positions() {}

  /** The line of the name that {@code tree} declares, from 1. */
  public static int line(Tree tree, VisitorState state) {
    return (int) lines(state).getLineNumber(position(tree));
  }

  /** The column of the name that {@code tree} declares, from 1; a tab is one. */
  public static int column(Tree tree, VisitorState state) {
    long lineStart = lines(state).getStartPosition(lines(state).getLineNumber(position(tree)));
    return (int) (position(tree) - lineStart) + 1;
  }

  /** {@code line 7}, or {@code line 7 of Other.java} where {@code tree} is in another file. */
  public static String told(Tree tree, CompilationUnitTree unit, VisitorState state) {
    String line = "line " + unit.getLineMap().getLineNumber(position(tree));
    CompilationUnitTree here = state.getPath().getCompilationUnit();
    if (unit.equals(here)) {
      return line;
    }
    String file = ASTHelpers.getFileName(unit);
    return line
        + " of "
        + file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static int position(Tree tree) {
    return ((JCTree) tree).getPreferredPosition();
  }

  private static LineMap lines(VisitorState state) {
    return state.getPath().getCompilationUnit().getLineMap();
  }
}
