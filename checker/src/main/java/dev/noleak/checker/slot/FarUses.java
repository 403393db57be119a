package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which outermost classes name an instance field of another one: all files are read once for it,
 * when it is first asked, since reading them once for each field takes far longer in sum.
 */
final class FarUses {
  private final Map<VarSymbol, Set<TreePath>> byField = new HashMap<>();

  FarUses(Context context) {
    FieldHandles handles = FieldHandles.of(context);
    Sources sources = Sources.of(context);
    for (CompilationUnitTree unit : sources.units()) {
      for (Tree type : unit.getTypeDecls()) {
        if (ASTHelpers.getSymbol(type) instanceof ClassSymbol symbol) {
          TreePath path = new TreePath(new TreePath(unit), type);
          new Scanner(sources, handles, symbol, path).scan((JCTree) type);
        }
      }
    }
  }

  /** The outermost classes beside its own that name {@code field}. */
  Set<TreePath> of(VarSymbol field) {
    return byField.getOrDefault(field, Set.of());
  }

  /**
   * Javac's own kind of scanner: the other one takes twice the time, and this one reads every file.
   * No field of an instance is named in a type, so what has only types in it is left out.
   */
  private final class Scanner extends TreeScanner {
    private final Sources sources;
    private final FieldHandles handles;
    private final ClassSymbol type;
    private final TreePath path;

    Scanner(Sources sources, FieldHandles handles, ClassSymbol type, TreePath path) {
      this.sources = sources;
      this.handles = handles;
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
          && !field.isStatic()
          // Above all not the length of an array: javac's class of arrays is nowhere declared.
          && sources.tree(owner) != null
          && owner.outermostClass() != type) {
        byField.computeIfAbsent(field, key -> new LinkedHashSet<>()).add(path);
      }
    }
  }
}
