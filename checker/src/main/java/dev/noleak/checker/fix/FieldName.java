package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.source.MethodSource;
import org.jspecify.annotations.Nullable;

/** Where a field may be cleared: how the body of a method can name it. */
final class FieldName {
  private FieldName() {}

  /** The name of {@code field} in {@code method}; null where the method cannot reach it. */
  static @Nullable String in(MethodSource method, VarSymbol field, VisitorState state) {
    ClassSymbol type = (ClassSymbol) method.symbol().owner;
    if (method.symbol().isStatic() || !isMember(field, type, state)) {
      return null;
    }
    return isShadowed(method, field) ? "this." + field.name : field.name.toString();
  }

  /** Whether code of {@code type} may name {@code field}, of an object that it has at hand. */
  static boolean isReached(VarSymbol field, ClassSymbol type) {
    ClassSymbol outermost = field.outermostClass();
    return (field.flags() & Flags.PUBLIC) != 0
        || outermost == type.outermostClass()
        || (!field.isPrivate() && outermost.owner == type.outermostClass().owner);
  }

  private static boolean isMember(VarSymbol field, ClassSymbol type, VisitorState state) {
    if (field.owner == type) {
      return true;
    }
    boolean forAll = (field.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
    for (Type view : state.getTypes().closure(type.type)) {
      boolean other =
          view.tsym != field.owner && view.tsym.isSubClass(field.owner, state.getTypes());
      if ((other || view.tsym.isInterface()) && declares((ClassSymbol) view.tsym, field)) {
        return false;
      }
      if (other && !forAll && view.tsym.outermostClass().owner != field.outermostClass().owner) {
        return false;
      }
    }
    return !field.isPrivate() && type.isSubClass(field.owner, state.getTypes());
  }

  private static boolean declares(ClassSymbol type, VarSymbol field) {
    for (Symbol member : type.members().getSymbolsByName(field.name)) {
      if (member instanceof VarSymbol) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code method} declares something of the name of {@code field} as well. */
  static boolean isShadowed(MethodSource method, VarSymbol field) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        found[0] |= tree.getName().contentEquals(field.name);
        return super.visitVariable(tree, null);
      }
    }.scan((Tree) method.tree(), null);
    return found[0];
  }
}
