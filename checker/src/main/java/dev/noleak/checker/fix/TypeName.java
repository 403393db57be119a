package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.source.MethodSource;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * How a method's file names a type.
 *
 * @param text the simple name, or the qualified one where the simple one means something else
 * @param addedImport the edit that imports it, or null where nothing has to be imported
 */
record TypeName(String text, @Nullable Edit addedImport) {

  static TypeName of(String qualified, MethodSource method, VisitorState state) {
    String simple = simple(qualified);
    CompilationUnitTree unit = method.unit();
    if (isTaken(simple, qualified, method, state)) {
      return new TypeName(qualified, null);
    }
    boolean onDemand = false;
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (!each.isStatic() && name.equals(qualified)) {
        return new TypeName(simple, null);
      }
      onDemand |= !each.isStatic() && name.equals(qualified.replace("." + simple, ".*"));
    }
    if (onDemand) {
      return new TypeName(simple, null);
    }
    Edit added = Imports.adding(qualified, unit, state);
    return added == null ? new TypeName(qualified, null) : new TypeName(simple, added);
  }

  private static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static boolean isTaken(
      String simple, String qualified, MethodSource method, VisitorState state) {
    CompilationUnitTree unit = method.unit();
    Symbol home = method.symbol().outermostClass().owner;
    String inPackage =
        home.getQualifiedName().isEmpty() ? simple : home.getQualifiedName() + "." + simple;
    if (state.getSymbolFromString(inPackage) != null) {
      return true;
    }
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      boolean star = name.endsWith(".*");
      String other = star ? name.substring(0, name.length() - 1) + simple : name;
      boolean another = simple(other).equals(simple) && !other.equals(qualified);
      if (another && (!star || state.getSymbolFromString(other) != null)) {
        return true;
      }
    }
    return isMember(simple, method, state) || isUsed(simple, qualified, unit);
  }

  /** Whether a class around the method has, or inherits, a type of that name. */
  private static boolean isMember(String simple, MethodSource method, VisitorState state) {
    for (Symbol at = method.symbol().owner; at != null; at = at.owner) {
      if (at instanceof ClassSymbol type) {
        for (Type view : state.getTypes().closure(type.type)) {
          for (Symbol member : view.tsym.members().getSymbolsByName(state.getName(simple))) {
            if (member instanceof ClassSymbol) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  /** Whether the file has anything else of that name. */
  private static boolean isUsed(String simple, String qualified, CompilationUnitTree unit) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
        Symbol symbol = ASTHelpers.getSymbol(tree);
        found[0] |=
            tree.getName().contentEquals(simple)
                && (symbol == null || !symbol.getQualifiedName().contentEquals(qualified));
        return null;
      }

      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        note(tree.getName());
        return super.visitVariable(tree, null);
      }

      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        note(tree.getSimpleName());
        return super.visitClass(tree, null);
      }

      @Override
      public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
        note(tree.getName());
        return super.visitTypeParameter(tree, null);
      }

      private void note(@Nullable Name name) {
        found[0] |= name != null && name.contentEquals(simple);
      }
    }.scan(unit, null);
    return found[0];
  }
}
