package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
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
          new Scanner(sources, handles, symbol, new TreePath(new TreePath(unit), type))
              .scan(type, null);
        }
      }
    }
  }

  /** The outermost classes beside its own that name {@code field}. */
  Set<TreePath> of(VarSymbol field) {
    return byField.getOrDefault(field, Set.of());
  }

  private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
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
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      note(ASTHelpers.getSymbol(tree));
      return super.visitIdentifier(tree, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      note(ASTHelpers.getSymbol(tree));
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      note(handles.field(tree));
      return super.visitMethodInvocation(tree, null);
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
