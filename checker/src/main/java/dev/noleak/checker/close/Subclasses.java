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
  private final Sources sources;
  private boolean bodiesRead;

  private Subclasses(Sources sources) {
    this.sources = sources;
    sources.classes().forEach(this::note);
  }

  private void note(ClassSymbol type) {
    if (isConcrete(type)) {
      ClassSymbol at = type;
      while (at.getSuperclass().tsym instanceof ClassSymbol above && extended.add(above)) {
        at = above;
      }
    }
  }

  private static boolean isConcrete(ClassSymbol type) {
    return (type.flags() & (Flags.ABSTRACT | Flags.INTERFACE)) == 0;
  }

  private void readBodies() {
    for (CompilationUnitTree unit : sources.units()) {
      declaredIn(unit).forEach(this::note);
    }
  }

  /** All classes of a file, local and anonymous ones as well. */
  private static List<ClassSymbol> declaredIn(CompilationUnitTree unit) {
    List<ClassSymbol> declared = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        declared.add(ASTHelpers.getSymbol(tree));
        return super.visitClass(tree, null);
      }
    }.scan(unit, null);
    return declared;
  }

  private boolean contains(ClassSymbol type) {
    if (!extended.contains(type) && !bodiesRead) {
      readBodies();
      bodiesRead = true;
    }
    return extended.contains(type);
  }

  /** Whether some concrete class of the compilation extends {@code type}. */
  static boolean hasConcrete(ClassSymbol type, Context context) {
    return known(context).contains(type);
  }

  /**
   * The concrete classes that extend {@code type}, from near or far: all of the compilation, but
   * local and anonymous ones of the file of {@code type} alone. To read every body for those of
   * other files would take as long as all the rest.
   */
  public static List<ClassSymbol> of(ClassSymbol type, VisitorState state) {
    if ((type.flags() & Flags.FINAL) != 0) {
      return List.of();
    }
    Subclasses known = known(state.context);
    Set<ClassSymbol> candidates = new LinkedHashSet<>();
    if (known.extended.contains(type)) {
      candidates.addAll(known.sources.classes());
    }
    CompilationUnitTree unit = known.sources.unit(type);
    if (unit != null) {
      candidates.addAll(declaredIn(unit));
    }
    candidates.removeIf(
        other -> other == type || !isConcrete(other) || !other.isSubClass(type, state.getTypes()));
    return List.copyOf(candidates);
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
