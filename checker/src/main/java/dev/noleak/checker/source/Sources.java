package dev.noleak.checker.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.comp.AttrContext;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.comp.Env;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The source trees of the running compilation. With {@code -XDcompilePolicy=simple}, which Error
 * Prone asks for, every class of it is attributed before the first check runs, so a check may
 * follow a call from file to file.
 */
public final class Sources {
  private static final Context.Key<Sources> KEY = new Context.Key<>();

  private final Enter environments;

  private final Symtab symbols;

  private final IdentityHashMap<JCClassDecl, Map<Symbol, JCTree>> members = new IdentityHashMap<>();

  private @Nullable Set<CompilationUnitTree> units;

  private @Nullable Set<ClassSymbol> classes;

  private Sources(Enter environments, Symtab symbols) {
    this.environments = environments;
    this.symbols = symbols;
  }

  /** The sources of the compilation that {@code context} belongs to. */
  public static Sources of(Context context) {
    Sources known = context.get(KEY);
    if (known == null) {
      known = new Sources(Enter.instance(context), Symtab.instance(context));
      context.put(KEY, known);
    }
    return known;
  }

  /** The declaration of {@code type}, or null where its source is not part of the compilation. */
  public @Nullable ClassTree tree(ClassSymbol type) {
    Env<AttrContext> environment = environments.getEnv(type);
    return environment != null && environment.tree instanceof JCClassDecl tree ? tree : null;
  }

  /** The file that declares {@code type}, or null where it is not part of the compilation. */
  public @Nullable CompilationUnitTree unit(ClassSymbol type) {
    Env<AttrContext> environment = environments.getEnv(type);
    return environment == null ? null : environment.toplevel;
  }

  /** Every file of the compilation that declares a class. */
  public Set<CompilationUnitTree> units() {
    if (units == null) {
      units = new LinkedHashSet<>();
      for (ClassSymbol type : classes()) {
        CompilationUnitTree unit = unit(type);
        if (unit != null) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  /** Every class that the compilation declares, but for local and anonymous ones. */
  public Set<ClassSymbol> classes() {
    if (classes == null) {
      classes = new LinkedHashSet<>();
      for (ClassSymbol type : symbols.getAllClasses()) {
        if (environments.getEnv(type) != null) {
          classes.add(type);
        }
      }
    }
    return classes;
  }

  /** The body of {@code method}, or null where it has none or its source is not at hand. */
  public @Nullable MethodSource method(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol type)
        || !(member(type, method) instanceof MethodTree tree)
        || tree.getBody() == null) {
      return null;
    }
    ClassTree owner = tree(type);
    CompilationUnitTree unit = unit(type);
    return owner == null || unit == null ? null : new MethodSource(method, tree, owner, unit);
  }

  /** The declaration of {@code field}, or null where its source is not at hand. */
  public @Nullable JCVariableDecl field(VarSymbol field) {
    return field.owner instanceof ClassSymbol type
            && member(type, field) instanceof JCVariableDecl tree
        ? tree
        : null;
  }

  private @Nullable JCTree member(ClassSymbol type, Symbol member) {
    return tree(type) instanceof JCClassDecl owner
        ? members.computeIfAbsent(owner, Sources::members).get(member)
        : null;
  }

  private static Map<Symbol, JCTree> members(JCClassDecl owner) {
    Map<Symbol, JCTree> members = new HashMap<>();
    for (JCTree tree : owner.defs) {
      if (tree instanceof JCMethodDecl method) {
        members.put(method.sym, tree);
      } else if (tree instanceof JCVariableDecl variable) {
        members.put(variable.sym, tree);
      }
    }
    return members;
  }

  /** The outermost class around {@code type}, as far as it is in source. */
  public @Nullable Tree outermost(ClassSymbol type) {
    return tree(type.outermostClass());
  }
}
