package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader does with the value that it has read. */
final class HandingOut {
  /** Methods that throw what they are given, or fail with it what somebody else waits for. */
  private static final Set<String> HANDERS =
      Set.of(
          "initCause",
          "addSuppressed",
          "completeExceptionally",
          "failedFuture",
          "failedStage",
          "immediateFailedFuture",
          "newFailedFuture",
          "setFailure",
          "tryFailure",
          "setException",
          "fail",
          "failed",
          "error",
          "accept",
          "onClose",
          "onClosed",
          "onError",
          "onFailure",
          "rethrow",
          "sneakyThrow",
          "throwException");

  private HandingOut() {}

  /**
   * Whether the value at {@code path} is thrown, becomes the cause of an exception, or is what
   * something fails with.
   */
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
        && (HANDERS.contains(ASTHelpers.getSymbol(call).getSimpleName().toString())
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
    Symbol local = local(above.getLeaf());
    if (local != null) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
          if (local.equals(ASTHelpers.getSymbol(tree))) {
            places.add(getCurrentPath());
          }
          return super.visitIdentifier(tree, null);
        }
      }.scan(around(above), null);
    }
    return places;
  }

  /** The local variable that {@code tree} gives a value, or null. */
  private static @Nullable Symbol local(Tree tree) {
    Symbol variable =
        tree instanceof VariableTree
            ? ASTHelpers.getSymbol(tree)
            : tree instanceof AssignmentTree given
                ? ASTHelpers.getSymbol(given.getVariable())
                : null;
    return variable != null && variable.owner instanceof MethodSymbol ? variable : null;
  }

  /** The block of a declaration, or the method around an assignment. */
  private static TreePath around(TreePath giving) {
    TreePath at = giving.getParentPath();
    while (!(giving.getLeaf() instanceof VariableTree || at.getLeaf() instanceof MethodTree)
        && at.getParentPath() != null) {
      at = at.getParentPath();
    }
    return at;
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
              && isThrowable(ASTHelpers.getType(call));
      if (getter) {
        value = parent.getParentPath();
      } else if (above instanceof ParenthesizedTree
          || above instanceof TypeCastTree
          || above instanceof ConditionalExpressionTree
          || (above instanceof MethodInvocationTree call && isOptionalOf(call, value.getLeaf()))) {
        value = parent;
      } else {
        return value;
      }
    }
  }

  private static boolean isOptionalOf(MethodInvocationTree call, Tree value) {
    Symbol method = ASTHelpers.getSymbol(call);
    return call.getArguments().contains(value)
        && ASTHelpers.isStatic(method)
        && method.owner.getQualifiedName().contentEquals("java.util.Optional");
  }

  static boolean isThrowable(@Nullable Type type) {
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
