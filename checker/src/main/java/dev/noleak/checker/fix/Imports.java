package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.Finding.Edit;
import org.jspecify.annotations.Nullable;

/** Adds an import where the file would have it. */
final class Imports {
  private Imports() {}

  /**
   * The edit that imports {@code type}; null in a file with neither imports nor a package, where it
   * might come between a comment and what that is about.
   */
  static @Nullable Edit adding(String type, CompilationUnitTree unit, VisitorState state) {
    CharSequence source = state.getSourceCode();
    if (source == null) {
      return null;
    }
    String line = "import " + type + ";";
    String lineEnd = Layout.lineEnd(source, 0);
    ImportTree before = null;
    ImportTree first = null;
    Tree last = unit.getPackage();
    for (ImportTree each : unit.getImports()) {
      last = each;
      if (!each.isStatic()) {
        first = first == null ? each : first;
        boolean smaller = each.getQualifiedIdentifier().toString().compareTo(type) < 0;
        before = smaller ? each : before;
      }
    }
    if (before != null) {
      int end = lineTail(source, state.getEndPosition(before));
      return new Edit(end, end, lineEnd + line);
    }
    if (first != null) {
      int start = ((JCTree) first).getStartPosition();
      return new Edit(start, start, line + lineEnd);
    }
    if (last == null) {
      return null;
    }
    int end = lineTail(source, state.getEndPosition(last));
    return new Edit(end, end, lineEnd + lineEnd + line);
  }

  /** Behind a comment that follows {@code end} on its line. */
  private static int lineTail(CharSequence source, int end) {
    int tail = Layout.skipLine(source, end);
    return tail == source.length() || Layout.isBreak(source.charAt(tail)) ? tail : end;
  }
}
