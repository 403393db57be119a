package dev.noleak.checker.report;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;

/** The fix that clears a slot before anything else that the close method does. */
public final class ClearFirst {
  private ClearFirst() {}

  /**
   * The edit of {@code close} that clears the slot; none where close reads the slot, where it may
   * not touch it, or where clearing takes more than one statement.
   */
  public static List<Edit> in(MethodSource close, Kept kept, VisitorState state) {
    boolean own = kept.slot().field().owner == kept.method().owner;
    if (!own || kept.readByClose() || !canClear(kept.slot(), state)) {
      return List.of();
    }
    CharSequence source = state.getSourceCode();
    JCTree body = (JCTree) close.tree().getBody();
    if (source == null || body.getStartPosition() < 0) {
      return List.of();
    }
    String clear = Clears.statement(kept.slot());
    List<? extends StatementTree> statements = close.tree().getBody().getStatements();
    if (statements.isEmpty()) {
      return inEmpty(source, body.getStartPosition() + 1, clear);
    }
    int start = ((JCTree) statements.get(0)).getStartPosition();
    return List.of(new Edit(start, start, clear + before(source, start)));
  }

  /** What is between the braces goes, unless it is a comment. */
  private static List<Edit> inEmpty(CharSequence source, int inside, String clear) {
    int end = inside;
    while (Character.isWhitespace(source.charAt(end))) {
      end++;
    }
    String gap = source.subSequence(inside, end).toString();
    int lastBreak = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
    if (source.charAt(end) != '}') {
      return List.of(new Edit(inside, inside, " " + clear));
    }
    if (lastBreak < 0) {
      return List.of(new Edit(inside, end, " " + clear + " "));
    }
    String lineEnd = gap.contains("\r\n") ? "\r\n" : gap.substring(lastBreak, lastBreak + 1);
    String outer = gap.substring(lastBreak + 1);
    String inner = outer + (outer.startsWith("\t") ? "\t" : "  ");
    return List.of(new Edit(inside, end, lineEnd + inner + clear + lineEnd + outer));
  }

  /** A holder must be there, and a container must be one that can change. */
  private static boolean canClear(Slot slot, VisitorState state) {
    return switch (slot.kind()) {
      case PLAIN, OBJECT -> true;
      case ATOMIC_REFERENCE, THREAD_LOCAL -> isFinal(slot.field());
      case CONTAINER -> isFinal(slot.field()) && startsNew(slot.field(), state);
      default -> false;
    };
  }

  private static boolean isFinal(VarSymbol field) {
    return (field.flags() & Flags.FINAL) != 0;
  }

  private static boolean startsNew(VarSymbol field, VisitorState state) {
    VariableTree declaration = Sources.of(state.context).field(field);
    return declaration != null && declaration.getInitializer() instanceof NewClassTree;
  }

  /** What separates the statement at {@code start} from what stands before it. */
  private static String before(CharSequence source, int start) {
    int from = start;
    while (from > 0 && Character.isWhitespace(source.charAt(from - 1))) {
      from--;
    }
    String gap = source.subSequence(from, start).toString();
    int lastBreak = Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r'));
    if (lastBreak < 0) {
      return gap.isEmpty() ? " " : gap;
    }
    String lineEnd = gap.contains("\r\n") ? "\r\n" : gap.substring(lastBreak, lastBreak + 1);
    return lineEnd + gap.substring(lastBreak + 1);
  }
}
