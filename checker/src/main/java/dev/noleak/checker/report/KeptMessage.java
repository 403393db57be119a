package dev.noleak.checker.report;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.fix.Clears;
import dev.noleak.checker.fix.ClosingUse;
import dev.noleak.checker.flow.WaysOut.WayOut;
import dev.noleak.checker.slot.Slot.Store;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;

/** What a report says: what, why, what to do, how to suppress. */
public final class KeptMessage {
  private KeptMessage() {}

  /** The message for {@code kept}. */
  public static String of(Kept kept, VisitorState state) {
    return String.join(" ", what(kept, state), why(kept), remedy(kept, state), SUPPRESS);
  }

  private static final String SUPPRESS =
      "Kept on purpose? @SuppressWarnings(\"CloseKeepsThrowable\") on the field, the method or the"
          + " class.";

  private static String what(Kept kept, VisitorState state) {
    Store store = kept.slot().stores().get(0);
    String subject = kept.method().getSimpleName() + "()";
    if (kept.isInherited()) {
      subject += " of " + kept.method().owner.getSimpleName() + ", inherited here,";
    }
    String stored = Positions.told(store.tree(), store.unit(), state);
    return "%s keeps the Throwable in '%s' (stored in %s, %s): %s."
        .formatted(subject, kept.slot().path(), store.place(), stored, where(kept, state));
  }

  private static String where(Kept kept, VisitorState state) {
    WayOut wayOut = kept.wayOut();
    if (kept.slot().isFixed()) {
      return "it is final, so nothing can clear it";
    }
    if (wayOut == null) {
      return "the body of " + kept.method().owner.getSimpleName() + " knows nothing of it";
    }
    Tree at = wayOut.at();
    String line = at == null ? "" : " in " + told(at, kept, state);
    return switch (wayOut.kind()) {
      case RETURN ->
          at == null ? "it is still there at the end" : "it is still there on return" + line;
      case THROW -> "it is still there when the method throws" + line;
      case CALL_THROWS ->
          at == null
              ? "it is still there when an exception leaves the method"
              : "it is still there when %s%s throws".formatted(shortened(at), line);
    };
  }

  private static String shortened(Tree call) {
    String text = call.toString().replaceAll("\\s+", " ");
    return "'" + (text.length() > 60 ? text.substring(0, 57) + "..." : text) + "'";
  }

  private static String told(Tree at, Kept kept, VisitorState state) {
    MethodSource source = Sources.of(state.context).method(kept.method());
    return source == null ? "another file" : Positions.told(at, source.unit(), state);
  }

  private static String why(Kept kept) {
    String readers =
        switch (kept.kind()) {
          case DEAD -> "Nothing reads it on a closed object";
          case READABLE -> "It can still be read on a closed object";
          case REASON -> "It is read to tell why the object is closed";
        };
    return readers
        + ", and whoever holds the closed object holds it, its causes and the class loaders of its"
        + " backtrace.";
  }

  private static String remedy(Kept kept, VisitorState state) {
    MethodSource close = Sources.of(state.context).method(kept.method());
    String clear = Clears.told(kept, kept.isInherited() ? null : close, state);
    VarSymbol field = kept.slot().field();
    boolean hidden = field.isPrivate() && field.owner != kept.type();
    String owner = hidden ? " where " + field.owner.getSimpleName() + " can" : "";
    if (kept.slot().isFixed()) {
      return "Make it non-final and clear it%s, or keep a String.".formatted(owner);
    }
    if (kept.isInherited() && field.owner == kept.type()) {
      return "Override %s() here and clear it before anything can throw: '%s'."
          .formatted(kept.method().getSimpleName(), clear);
    }
    boolean first = close == null || ClosingUse.of(close, kept, state) == ClosingUse.IGNORES;
    return !first
        ? "Clear it%s on every way out, in a finally block: '%s'.".formatted(owner, clear)
        : "Clear it%s before anything can throw: '%s'.".formatted(owner, clear);
  }
}
