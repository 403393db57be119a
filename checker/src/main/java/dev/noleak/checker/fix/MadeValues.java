package dev.noleak.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the value that a field is given tells by its form. */
final class MadeValues {
  private static final Set<String> MAKING =
      Set.of("java.util.Collections", "java.util.concurrent.ConcurrentHashMap");

  private static final Set<String> BASES =
      Set.of(
          "java.util.AbstractCollection",
          "java.util.AbstractList",
          "java.util.AbstractMap",
          "java.util.AbstractSequentialList");

  private MadeValues() {}

  /**
   * Whether {@code tree} makes a new object that can change. A class body may refuse what its
   * superclass does, an argument of a view may be shared.
   */
  static boolean isMade(ExpressionTree tree) {
    ExpressionTree value = Expressions.plain(tree);
    if (value instanceof NewClassTree creation) {
      return creation.getClassBody() == null
          && !refusesToClear(ASTHelpers.getSymbol(creation).owner);
    }
    if (value instanceof NewArrayTree) {
      return true;
    }
    if (!(value instanceof MethodInvocationTree call)) {
      return false;
    }
    Symbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    String owner = method.owner.getQualifiedName().toString();
    if (name.equals("withInitial")) {
      return owner.equals("java.lang.ThreadLocal");
    }
    boolean makes =
        name.startsWith("synchronized") || name.equals("newSetFromMap") || name.equals("newKeySet");
    return makes
        && MAKING.contains(owner)
        && call.getArguments().stream().allMatch(MadeValues::isMade);
  }

  /** Whether {@code type} leaves {@code clear()} to a base class that cannot remove by itself. */
  private static boolean refusesToClear(Symbol type) {
    for (Symbol at = type; at instanceof ClassSymbol of; at = of.getSuperclass().tsym) {
      for (Symbol member : of.members().getSymbols(each -> each.name.contentEquals("clear"))) {
        if (member instanceof MethodSymbol method && method.getParameters().isEmpty()) {
          return at != type
              && !type.outermostClass().getQualifiedName().toString().startsWith("java.")
              && BASES.contains(at.getQualifiedName().toString());
        }
      }
    }
    return false;
  }

  /** The constant that stands for no Throwable in {@code tree}, or in what that makes; or null. */
  static @Nullable VarSymbol sentinel(ExpressionTree tree) {
    ExpressionTree value = Expressions.plain(tree);
    if (value instanceof NewClassTree creation && creation.getArguments().size() == 1) {
      value = Expressions.plain(creation.getArguments().get(0));
    }
    return ASTHelpers.getSymbol(value) instanceof VarSymbol constant
            && constant.isStatic()
            && (constant.flags() & Flags.FINAL) != 0
        ? constant
        : null;
  }
}
