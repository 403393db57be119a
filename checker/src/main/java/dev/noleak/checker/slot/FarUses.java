package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.Sources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which outermost classes name an instance field of another one. The files that can name it, those
 * of its package or all, are read once for all fields, when the first of these is asked for:
 * reading them once for each field takes far longer in sum. An updater or handle is taken to stay
 * where its field can be seen.
 */
final class FarUses {
  private static final long SEEN_FROM_AFAR = Flags.PUBLIC | Flags.PROTECTED;

  private final Map<VarSymbol, Set<TreePath>> byField = new HashMap<>();
  private final Set<Symbol> readPackages = new HashSet<>();
  private final FieldHandles handles;
  private final Sources sources;
  private boolean isAllRead;

  FarUses(Context context) {
    this.handles = FieldHandles.of(context);
    this.sources = Sources.of(context);
  }

  /** The outermost classes beside its own that name {@code field}. */
  Set<TreePath> of(VarSymbol field) {
    if ((field.flags() & SEEN_FROM_AFAR) == 0) {
      Symbol inside = field.outermostClass().owner;
      if (!isAllRead && readPackages.add(inside)) {
        sources.units().stream().filter(unit -> packageOf(unit) == inside).forEach(this::read);
      }
    } else if (!isAllRead) {
      isAllRead = true;
      sources.units().stream()
          .filter(unit -> !readPackages.contains(packageOf(unit)))
          .forEach(this::read);
    }
    return byField.getOrDefault(field, Set.of());
  }

  private static Symbol packageOf(CompilationUnitTree unit) {
    return ((JCCompilationUnit) unit).packge;
  }

  private void read(CompilationUnitTree unit) {
    for (Tree type : unit.getTypeDecls()) {
      if (ASTHelpers.getSymbol(type) instanceof ClassSymbol symbol) {
        TreePath path = new TreePath(new TreePath(unit), type);
        new Scanner(symbol, path).scan((JCTree) type);
      }
    }
  }

  /**
   * Javac's own kind of scanner: the other one takes twice the time, and this one reads every file.
   * No field of an instance is named in a type, so what has only types in it is left out.
   */
  private final class Scanner extends TreeScanner {
    private final ClassSymbol type;
    private final TreePath path;

    Scanner(ClassSymbol type, TreePath path) {
      this.type = type;
      this.path = path;
    }

    @Override
    public void visitIdent(JCIdent tree) {
      note(tree.sym);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      note(tree.sym);
      super.visitSelect(tree);
    }

    @Override
    public void visitApply(JCMethodInvocation tree) {
      note(handles.field(tree));
      super.visitApply(tree);
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      scan(tree.defs);
    }

    @Override
    public void visitMethodDef(JCMethodDecl tree) {
      scan(tree.body);
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      scan(tree.init);
    }

    private void note(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol field
          && field.owner instanceof ClassSymbol owner
          // Nearly all are the class's own: this is quicker than to ask for the outermost class.
          && owner != type
          && !field.isStatic()
          // Above all not the length of an array: javac's class of arrays is nowhere declared.
          && sources.tree(owner) != null
          && owner.outermostClass() != type) {
        byField.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(path);
      }
    }
  }
}
