package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.MethodSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written around one method.
 *
 * @param source the whole file
 * @param unit what one level of indentation adds
 * @param lineEnd what ends a line
 * @param opensOnNextLine whether an opening brace has a line of its own
 */
record Layout(CharSequence source, String unit, String lineEnd, boolean opensOnNextLine) {
  private static final String DEFAULT_UNIT = "  ";

  /** The layout around {@code method}; null where its body is not written in the file. */
  static @Nullable Layout around(MethodSource method, VisitorState state) {
    CharSequence source = state.getSourceCode();
    BlockTree body = method.tree().getBody();
    if (source == null || !isWritten(body, source, state)) {
      return null;
    }
    int start = start(body);
    boolean nextLine = isFirstOnLine(source, start);
    return new Layout(source, unit(source, method), lineEnd(source, start), nextLine);
  }

  /** What is generated has the positions of something else. */
  private static boolean isWritten(BlockTree body, CharSequence source, VisitorState state) {
    boolean[] written = {true};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        int start = start(block);
        int end = state.getEndPosition(block);
        written[0] &= isInside(start, end, 0, source.length());
        written[0] = written[0] && source.charAt(start) == '{' && source.charAt(end - 1) == '}';
        for (StatementTree each : block.getStatements()) {
          written[0] &= isInside(start(each), state.getEndPosition(each), start + 1, end - 1);
        }
        return super.visitBlock(block, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
      }
    }.scan(body, null);
    return written[0];
  }

  private static boolean isInside(int start, int end, int from, int to) {
    return start >= from && end > start && end <= to;
  }

  /** What the body has more than its method, or else the method more than its class. */
  private static String unit(CharSequence source, MethodSource method) {
    String outer = indent(source, start(method.tree()));
    List<? extends StatementTree> statements = method.tree().getBody().getStatements();
    if (!statements.isEmpty() && isFirstOnLine(source, start(statements.get(0)))) {
      String inner = indent(source, start(statements.get(0)));
      if (inner.startsWith(outer) && inner.length() > outer.length()) {
        return inner.substring(outer.length());
      }
    }
    String around = indent(source, Math.max(0, start(method.owner())));
    boolean deeper = outer.startsWith(around) && outer.length() > around.length();
    return deeper ? outer.substring(around.length()) : DEFAULT_UNIT;
  }

  static int start(Tree tree) {
    return ((JCTree) tree).getStartPosition();
  }

  /** What ends the line of {@code position}, or the first line where that is the last one. */
  static String lineEnd(CharSequence source, int position) {
    for (int from : new int[] {position, 0}) {
      for (int i = from; i < source.length(); i++) {
        if (source.charAt(i) == '\n') {
          return "\n";
        }
        if (source.charAt(i) == '\r') {
          return i + 1 < source.length() && source.charAt(i + 1) == '\n' ? "\r\n" : "\r";
        }
      }
    }
    return "\n";
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  int lineStart(int position) {
    return lineStart(source, position);
  }

  private static int lineStart(CharSequence source, int position) {
    int start = position;
    while (start > 0 && !isBreak(source.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The white space that opens the line of {@code position}. */
  String indent(int position) {
    return indent(source, position);
  }

  private static String indent(CharSequence source, int position) {
    int start = lineStart(source, position);
    int end = start;
    while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
      end++;
    }
    return source.subSequence(start, end).toString();
  }

  boolean isFirstOnLine(int position) {
    return isFirstOnLine(source, position);
  }

  private static boolean isFirstOnLine(CharSequence source, int position) {
    return lineStart(source, position) + indent(source, position).length() == position;
  }

  String text(int start, int end) {
    return source.subSequence(start, end).toString();
  }

  /** The first position from {@code position} on that is not white space. */
  int skipSpace(int position) {
    int at = position;
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at;
  }

  int skipLine(int position) {
    return skipLine(source, position);
  }

  /** Behind the white space and the comments that follow {@code position} on its line. */
  static int skipLine(CharSequence source, int position) {
    int at = position;
    while (at < source.length() && !isBreak(source.charAt(at))) {
      int end = startsWith(source, "/*", at) ? endOfComment(source, at + 2) : -1;
      if (startsWith(source, "//", at)) {
        while (at < source.length() && !isBreak(source.charAt(at))) {
          at++;
        }
      } else if (end >= 0) {
        at = end;
      } else if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int endOfComment(CharSequence source, int position) {
    for (int at = position; at < source.length(); at++) {
      if (startsWith(source, "*/", at)) {
        return at + 2;
      }
    }
    return -1;
  }

  private static boolean startsWith(CharSequence source, String prefix, int position) {
    return position + prefix.length() <= source.length()
        && source.subSequence(position, position + prefix.length()).toString().equals(prefix);
  }

  /** {@code finally} with its brace, behind a closing brace in a line that opens with indent. */
  String finallyOpening(String indent) {
    String gap = opensOnNextLine ? lineEnd + indent : " ";
    return gap + "finally" + gap + "{";
  }

  String tryOpening(String indent) {
    return "try" + (opensOnNextLine ? lineEnd + indent : " ") + "{";
  }
}
