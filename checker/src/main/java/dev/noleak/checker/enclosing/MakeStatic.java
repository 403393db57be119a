package dev.noleak.checker.enclosing;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import dev.noleak.checker.Finding.Edit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fix that makes an inner class static, where nothing needs the object around it. */
public final class MakeStatic {
  private static final Pattern ACCESS = Pattern.compile("\\b(?:public|protected|private)\\s+");
  private static final Pattern CLASS = Pattern.compile("\\bclass\\s");
  private static final Pattern FIRST_WORD = Pattern.compile("\\b[a-z]");

  private MakeStatic() {}

  /** The edit of the class {@code tree}, or none where it might break something. */
  public static List<Edit> in(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    if (!(type.owner instanceof ClassSymbol)
        || !isInStaticPlace((ClassSymbol) type.owner)
        || isOpen(tree, type)
        || NeedsEnclosing.is(tree, state)) {
      return List.of();
    }
    return edit(tree, state);
  }

  /** Whether {@code outer} can have static classes: before Java 16 an inner class has none. */
  static boolean isInStaticPlace(ClassSymbol outer) {
    for (Symbol at = outer; at instanceof ClassSymbol each; at = at.owner) {
      boolean top = !(at.owner instanceof ClassSymbol);
      if ((top && !(at.owner instanceof PackageSymbol)) || (!top && !each.isStatic())) {
        return false;
      }
    }
    return true;
  }

  /** Whether code that is not compiled here may write {@code outer.new Type()}. */
  private static boolean isOpen(ClassTree tree, ClassSymbol type) {
    for (Symbol at = type; at instanceof ClassSymbol; at = at.owner) {
      if (!isVisible(at)) {
        return false;
      }
    }
    return tree.getMembers().stream()
        .anyMatch(
            member ->
                member instanceof MethodTree method
                    && ASTHelpers.getSymbol(method).isConstructor()
                    && isVisible(ASTHelpers.getSymbol(method)));
  }

  private static boolean isVisible(Symbol symbol) {
    return (symbol.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
  }

  /** After the word that says who may see it, before all others. */
  private static List<Edit> edit(ClassTree tree, VisitorState state) {
    CharSequence source = state.getSourceCode();
    int start = ASTHelpers.getStartPosition(tree);
    for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
      start = Math.max(start, state.getEndPosition(annotation));
    }
    // From behind the annotations: the text of one may have the word in it.
    int end = source == null || start < 0 ? -1 : beforeBody(start, source);
    if (source == null || end < start) {
      return List.of();
    }
    String head = source.subSequence(start, end).toString();
    if (head.contains("/")) {
      return List.of();
    }
    Matcher access = ACCESS.matcher(head);
    Matcher word = FIRST_WORD.matcher(head);
    int at = access.find() ? access.end() : word.find() ? word.start() : -1;
    return at < 0 ? List.of() : List.of(new Edit(start + at, start + at, "static "));
  }

  private static int beforeBody(int start, CharSequence source) {
    Matcher head = CLASS.matcher(source);
    return head.find(start) ? head.end() : -1;
  }
}
