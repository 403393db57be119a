package dev.noleak.checker.shared;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;

/**
 * One {@code new SomeThrowable(…)}.
 *
 * @param type the class that is created
 * @param suppression whether what it creates takes suppressed exceptions
 * @param trace whether it has a stack trace
 */
public record Creation(
    NewClassTree tree,
    CompilationUnitTree unit,
    ClassSymbol type,
    Switch suppression,
    Switch trace) {

  public boolean isSuppressible() {
    return suppression == Switch.ON;
  }

  public boolean hasTrace() {
    return trace == Switch.ON;
  }

  boolean accumulates() {
    return isSuppressible() || hasTrace();
  }
}
