package dev.noleak.checker.close;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of the compilation a concrete class of it extends. The member classes are asked
 * first, by their symbols; every body is read only for a class that none of them extends.
 */
public final class Subclasses {
  private static final Context.Key<Subclasses> KEY = new Context.Key<>();

  private final Set<ClassSymbol> extended = new HashSet<>();
  private final Set<ClassSymbol> concrete = new LinkedHashSet<>();
  private final Sources sources;
  private boolean bodiesRead;

  private Subclasses(Sources sources) {
    this.sources = sources;
    sources.classes().forEach(this::note);
  }

  private void note(ClassSymbol type) {
    if ((type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0) {
      concrete.add(type);
      ClassSymbol at = type;
      while (at.getSuperclass().tsym instanceof ClassSymbol above && extended.add(above)) {
        at = above;
      }
    }
  }

  private void readBodies() {
    if (bodiesRead) {
      return;
    }
    bodiesRead = true;
    for (CompilationUnitTree unit : sources.units()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
          note(ASTHelpers.getSymbol(tree));
          return super.visitClass(tree, null);
        }
      }.scan(unit, null);
    }
  }

  private boolean contains(ClassSymbol type) {
    if (!extended.contains(type)) {
      readBodies();
    }
    return extended.contains(type);
  }

  /** Whether some concrete class of the compilation extends {@code type}. */
  static boolean hasConcrete(ClassSymbol type, Context context) {
    return known(context).contains(type);
  }

  /** The concrete classes of the compilation that extend {@code type}, from near or far. */
  public static List<ClassSymbol> of(ClassSymbol type, VisitorState state) {
    List<ClassSymbol> below = new ArrayList<>();
    if ((type.flags() & Flags.FINAL) == 0) {
      Subclasses known = known(state.context);
      known.readBodies();
      for (ClassSymbol other : known.concrete) {
        if (other != type && other.isSubClass(type, state.getTypes())) {
          below.add(other);
        }
      }
    }
    return below;
  }

  private static Subclasses known(Context context) {
    Subclasses known = context.get(KEY);
    if (known == null) {
      known = new Subclasses(Sources.of(context));
      context.put(KEY, known);
    }
    return known;
  }
}
