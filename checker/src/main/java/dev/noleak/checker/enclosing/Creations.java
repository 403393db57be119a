package dev.noleak.checker.enclosing;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import dev.noleak.checker.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Where instances of a class are created.
 *
 * @param first the first place in the file of the class, or null where there is none
 * @param mayBe whether instances may be created at all, here or elsewhere
 */
public record Creations(@Nullable Tree first, boolean mayBe) {

  /** The creations of {@code type}, whose file is at hand. */
  public static Creations of(ClassSymbol type, VisitorState state) {
    if (type.isAnonymous()) {
      return new Creations(null, true);
    }
    InFile scan = new InFile(type);
    scan.scan(state.getPath().getCompilationUnit(), null);
    if ((type.flags() & Flags.ABSTRACT) != 0) {
      return new Creations(null, !isHidden(type) && !hasSubclass(type, state));
    }
    return new Creations(scan.first, scan.first != null || scan.extended || !isHidden(type));
  }

  /** Whether nobody outside the file can name {@code type}. */
  private static boolean isHidden(ClassSymbol type) {
    Symbol at = type;
    while (at instanceof ClassSymbol && !at.isPrivate()) {
      at = at.owner;
    }
    // Up to the package all was open; a private class or a method stopped it.
    return !(at instanceof PackageSymbol);
  }

  private static boolean hasSubclass(ClassSymbol type, VisitorState state) {
    boolean[] found = {false};
    TreeScanner<@Nullable Void, @Nullable Void> scan =
        new TreeScanner<>() {
          @Override
          public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            ClassSymbol each = ASTHelpers.getSymbol(tree);
            found[0] |=
                !each.equals(type)
                    && (each.flags() & Flags.ABSTRACT) == 0
                    && each.isSubClass(type, state.getTypes());
            return super.visitClass(tree, null);
          }
        };
    for (CompilationUnitTree unit : Sources.of(state.context).units()) {
      scan.scan(unit, null);
    }
    return found[0];
  }

  private static final class InFile extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final ClassSymbol type;
    private @Nullable Tree first;
    private boolean extended;

    InFile(ClassSymbol type) {
      this.type = type;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
      note(tree, tree.getIdentifier());
      return super.visitNewClass(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW) {
        note(tree, tree.getQualifierExpression());
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      extended |=
          tree.getExtendsClause() != null
              && type.equals(ASTHelpers.getSymbol(tree.getExtendsClause()));
      return super.visitClass(tree, null);
    }

    private void note(Tree creation, Tree created) {
      if (first == null && type.equals(ASTHelpers.getSymbol(created))) {
        first = creation;
      }
    }
  }
}
