package dev.noleak.checker.report;

import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;

/** How a class is named in reports: {@code package.Outer.Inner}. */
public final class ClassNames {
  private ClassNames() {}

  /**
   * The name of {@code type}; an anonymous or local class has its number, as in its file's name.
   */
  public static String of(ClassSymbol type) {
    if (type.owner instanceof ClassSymbol outer) {
      return of(outer) + "." + type.getSimpleName();
    }
    if (type.owner instanceof PackageSymbol) {
      return type.getQualifiedName().toString();
    }
    ClassSymbol outer = ASTHelpers.enclosingClass(type.owner);
    String own = type.flatName().toString().substring(outer.flatName().length() + 1);
    return of(outer) + "." + own;
  }
}
