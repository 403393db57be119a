package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader does with the value that it has read. */
final class HandingOut {
  private HandingOut() {}

  /** Whether the value at {@code path} is thrown, or becomes the cause of an exception. */
  static boolean isReason(TreePath path) {
    TreePath value = outermostSameValue(path);
    Tree above = value.getParentPath().getLeaf();
    if (above instanceof ThrowTree) {
      return true;
    }
    // A value that stands right in one of these is an argument of it.
    if (above instanceof NewClassTree creation) {
      return isThrowable(ASTHelpers.getType(creation));
    }
    return above instanceof MethodInvocationTree call
        && (ASTHelpers.getSymbol(call).getSimpleName().contentEquals("initCause")
            || isThrowable(ASTHelpers.getType(call)));
  }

  /** Whether the value at {@code path} is what its method returns. */
  static boolean isReturned(TreePath path) {
    return outermostSameValue(path).getParentPath().getLeaf() instanceof ReturnTree;
  }

  /** The places where the value at {@code path} is: there, and where a local that holds it is. */
  static List<TreePath> places(TreePath path) {
    List<TreePath> places = new ArrayList<>(List.of(path));
    TreePath above = outermostSameValue(path).getParentPath();
    if (above.getLeaf() instanceof VariableTree declaration) {
      VarSymbol local = ASTHelpers.getSymbol(declaration);
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          if (local.equals(ASTHelpers.getSymbol(tree))) {
            places.add(getCurrentPath());
          }
          return super.visitIdentifier(tree, null);
        }
      }.scan(above.getParentPath(), null);
    }
    return places;
  }

  private static TreePath outermostSameValue(TreePath path) {
    TreePath value = path;
    while (true) {
      TreePath parent = value.getParentPath();
      Tree above = parent.getLeaf();
      boolean getter =
          above instanceof MemberSelectTree select
              && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
              && call.getMethodSelect() == select
              && call.getArguments().isEmpty()
              && isThrowable(ASTHelpers.getType(call));
      if (getter) {
        value = parent.getParentPath();
      } else if (above instanceof ParenthesizedTree
          || above instanceof TypeCastTree
          || above instanceof ConditionalExpressionTree) {
        value = parent;
      } else {
        return value;
      }
    }
  }

  private static boolean isThrowable(@Nullable Type type) {
    for (Type at = type; at != null && at.hasTag(TypeTag.CLASS); at = above(at)) {
      if (at.tsym.getQualifiedName().contentEquals("java.lang.Throwable")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Type above(Type type) {
    return type.tsym instanceof ClassSymbol symbol ? symbol.getSuperclass() : null;
  }
}
