package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.List;
import java.util.Set;

/**
 * A call that works on the state in one field of {@code this}: on the atomic that it holds, or
 * through an updater or a {@code VarHandle} of it.
 *
 * @param field the field
 * @param name the method's name
 * @param arguments its arguments, without the object that a handle asks for
 */
record AtomicCall(VarSymbol field, String name, List<? extends ExpressionTree> arguments) {
  private static final Set<String> GETTERS =
      Set.of("get", "getPlain", "getOpaque", "getAcquire", "getVolatile", "intValue");
  private static final Set<String> SETTERS =
      Set.of("set", "setPlain", "setOpaque", "setRelease", "setVolatile", "lazySet");

  /** Whether it only reads the state. */
  boolean gets() {
    return arguments.isEmpty() && GETTERS.contains(name);
  }

  /** Whether it reads the state and gives it another value at once. */
  boolean swaps() {
    return arguments.size() == 1 && name.startsWith("getAndSet");
  }

  /** Whether it gives the state the value of its last argument, come what may. */
  boolean sets() {
    return swaps() || (arguments.size() == 1 && SETTERS.contains(name));
  }

  /** Whether it gives the state that value only where it returns true. */
  boolean exchanges() {
    return arguments.size() == 2
        && (name.equals("compareAndSet") || name.startsWith("weakCompareAndSet"));
  }

  /** The last argument. */
  ExpressionTree value() {
    return arguments.get(arguments.size() - 1);
  }

  static String name(MethodInvocationTree call) {
    return ASTHelpers.getSymbol(call).getSimpleName().toString();
  }

  static boolean isAtomic(MemberSelectTree select) {
    return ASTHelpers.getType(select.getExpression()) != null
        && ASTHelpers.getType(select.getExpression())
            .tsym
            .getQualifiedName()
            .toString()
            .startsWith("java.util.concurrent.atomic.Atomic");
  }
}
