package dev.noleak.checker.shared;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.report.Positions;
import dev.noleak.checker.source.Sources;

/** What a report says: what, why, what to do, how to suppress. */
public final class SharedMessage {
  private static final String SUPPRESS =
      "Shared on purpose? @SuppressWarnings(\"SharedThrowableAccumulates\") on the field or the"
          + " class.";

  private SharedMessage() {}

  /** The message for {@code creation}, which the field {@code tree} shares. */
  public static String of(VariableTree tree, Creation creation, VisitorState state) {
    return "'%s' shares one %s (created in %s) for as long as its class lives: %s. %s %s"
        .formatted(
            tree.getName(),
            name(creation.type()),
            Positions.told(creation.tree(), creation.unit(), state),
            why(creation),
            remedy(creation.type(), state),
            SUPPRESS);
  }

  private static String why(Creation creation) {
    String suppression =
        "its suppression is on, so every try-with-resources that throws it may add to it, for ever";
    String trace = "its backtrace keeps the class loaders of the code that first came by";
    if (!creation.hasTrace()) {
      return suppression + ", though it has no stack trace";
    }
    return creation.isSuppressible() ? suppression + ", and " + trace : trace;
  }

  private static String remedy(ClassSymbol type, VisitorState state) {
    Symbol known = type;
    // What a class of the project lacks can be added to it, a library's is as it is.
    while (known instanceof ClassSymbol each && isOwn(each, state) && hasSuperclass(each)) {
      known = each.getSuperclass().tsym;
    }
    boolean can = false;
    for (Symbol constructor : known.members().getSymbolsByName(state.getNames().init)) {
      can |= Constructors.takesBoth(constructor, state);
    }
    if (!can) {
      return "Create it anew where it is thrown: %s has no constructor that switches both off."
          .formatted(known.getSimpleName());
    }
    return "Create it anew where it is thrown, or build it%s with the four-argument constructor"
            .formatted(known.equals(type) ? ", as a subclass," : "")
        + " (message, cause, false, false).";
  }

  private static boolean isOwn(ClassSymbol type, VisitorState state) {
    return Sources.of(state.context).tree(type) != null;
  }

  private static boolean hasSuperclass(ClassSymbol type) {
    Type above = type.getSuperclass();
    return above.hasTag(TypeTag.CLASS);
  }

  private static String name(ClassSymbol type) {
    return type.isAnonymous()
        ? "anonymous " + type.getSuperclass().tsym.getSimpleName()
        : type.getSimpleName().toString();
  }
}
