package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.Set;

/** Calls that return only where their first argument holds, by the names that libraries use. */
final class Preconditions {
  private static final Set<String> NAMES =
      Set.of("checkState", "checkArgument", "validState", "isTrue", "verify");

  private Preconditions() {}

  static boolean isOne(MethodInvocationTree call) {
    if (call.getArguments().isEmpty()) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    return method.isStatic()
        && method.getReturnType().hasTag(TypeTag.VOID)
        && NAMES.contains(method.getSimpleName().toString())
        && method.getParameters().get(0).type.hasTag(TypeTag.BOOLEAN);
  }
}
