package dev.noleak.checker.enclosing;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.report.Positions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report says: what, why, what to do, how to suppress. */
public final class CapturesMessage {
  private static final String WHY =
      "Javac gives every such Throwable a field for it, used or not, since Throwable is"
          + " Serializable, so whoever holds the exception holds that object and all that it"
          + " holds.";

  private static final String SUPPRESS =
      "Kept on purpose? @SuppressWarnings(\"ThrowableCapturesEnclosing\") on the class, or on a"
          + " declaration around it.";

  private CapturesMessage() {}

  /**
   * The message for the class {@code tree}.
   *
   * @param kept the class of the object that it keeps
   * @param creation where it is created, or null where that is not in this file, or plain to see
   */
  public static String of(
      ClassTree tree, ClassSymbol kept, @Nullable Tree creation, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    String where =
        creation == null ? "" : " (created in line %d)".formatted(Positions.line(creation, state));
    return "%s%s keeps the %s that it is created in%s. %s %s %s"
        .formatted(
            capital(name(type)), where, name(kept), locals(tree), WHY, remedy(type), SUPPRESS);
  }

  private static String locals(ClassTree tree) {
    List<String> locals = CapturedLocals.of(tree);
    return locals.isEmpty()
        ? ""
        : locals.stream().collect(Collectors.joining("' and '", ", and '", "' of the method"));
  }

  private static String remedy(ClassSymbol type) {
    String what =
        type.isAnonymous()
            ? "Throw a static nested class in its place"
            : type.owner instanceof ClassSymbol outer && MakeStatic.isInStaticPlace(outer)
                ? "Make it static"
                : "Make it a static nested class";
    return what + ", and pass it the values that it needs.";
  }

  private static String name(ClassSymbol type) {
    if (!type.isAnonymous()) {
      return type.getSimpleName().toString();
    }
    List<Type> interfaces = type.getInterfaces();
    Type shown = interfaces.isEmpty() ? type.getSuperclass() : interfaces.get(0);
    return "anonymous " + shown.tsym.getSimpleName();
  }

  private static String capital(String name) {
    return name.startsWith("anonymous ") ? "This " + name : name;
  }
}
