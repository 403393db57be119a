package dev.noleak.checker.close;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Sources;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which classes of the compilation a concrete class of it extends: read once, when first asked. */
final class Subclasses {
  private static final Context.Key<Subclasses> KEY = new Context.Key<>();

  private final Set<ClassSymbol> extended = new HashSet<>();

  private Subclasses(Sources sources) {
    for (CompilationUnitTree unit : sources.units()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
          ClassSymbol type = ASTHelpers.getSymbol(tree);
          if ((type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0) {
            addSuperclasses(type);
          }
          return super.visitClass(tree, null);
        }
      }.scan(unit, null);
    }
  }

  private void addSuperclasses(ClassSymbol type) {
    while (type.getSuperclass().tsym instanceof ClassSymbol above && extended.add(above)) {
      type = above;
    }
  }

  /** Whether some concrete class of the compilation extends {@code type}. */
  static boolean hasConcrete(ClassSymbol type, Context context) {
    Subclasses known = context.get(KEY);
    if (known == null) {
      known = new Subclasses(Sources.of(context));
      context.put(KEY, known);
    }
    return known.extended.contains(type);
  }
}
