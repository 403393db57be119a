package dev.noleak.checker.enclosing;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of the method around it that a local or anonymous class keeps the values of. */
final class CapturedLocals extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Set<Symbol> declared = new LinkedHashSet<>();
  private final Set<VarSymbol> used = new LinkedHashSet<>();

  private CapturedLocals() {}

  static List<String> of(ClassTree tree) {
    CapturedLocals locals = new CapturedLocals();
    for (Tree member : tree.getMembers()) {
      locals.scan(member, null);
    }
    return locals.used.stream()
        .filter(local -> !locals.declared.contains(local))
        .map(local -> local.getSimpleName().toString())
        .toList();
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    declared.add(ASTHelpers.getSymbol(tree));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    // A constant is copied into the code.
    if (ASTHelpers.getSymbol(tree) instanceof VarSymbol local
        && !(local.owner instanceof ClassSymbol)
        && local.getConstValue() == null) {
      used.add(local);
    }
    return null;
  }
}
