package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import dev.noleak.checker.source.Expressions;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * Predicates whose name says whether an object is closed, for readers alone: {@code isClosed()} of
 * a field of the object often stands for the object itself, and its body is somewhere else.
 */
final class ClosedNames {
  private static final Set<String> CLOSED =
      Set.of("isClosed", "isShutdown", "isTerminated", "isDisposed", "isDestroyed", "isReleased");
  private static final Set<String> OPEN = Set.of("isOpen", "isActive", "isRunning");

  private ClosedNames() {}

  /** Whether {@code call} has such a name, whatever it is called on. */
  static boolean isOne(MethodInvocationTree call) {
    String name = name(call);
    return CLOSED.contains(name) || OPEN.contains(name);
  }

  /** Whether the name of {@code condition} rules {@code outcome} out on such an object. */
  static boolean rulesOut(ExpressionTree condition, boolean outcome, boolean closed) {
    if (!(condition instanceof MethodInvocationTree call) || !call.getArguments().isEmpty()) {
      return false;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver != null && !isOwn(receiver)) {
      return false;
    }
    String name = name(call);
    return CLOSED.contains(name) ? outcome != closed : OPEN.contains(name) && outcome == closed;
  }

  private static String name(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().toString();
  }

  /** A parameter is somebody else's; a local variable most likely a copy of the field. */
  private static boolean isOwn(ExpressionTree receiver) {
    Symbol symbol = ASTHelpers.getSymbol(receiver);
    return Expressions.isThis(receiver)
        || (Expressions.isMemberOfThis(receiver)
            && symbol != null
            && symbol.getKind() != ElementKind.PARAMETER);
  }
}
