package dev.noleak.checker.fix;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.LogStatements;
import java.util.Set;

/**
 * Whether a container leaves its object, in a result say: who was given it would find it empty once
 * the object is closed.
 */
final class HandedOut {
  private static final Set<String> VIEWS =
      Set.of("values", "keySet", "entrySet", "iterator", "listIterator", "stream", "elements");
  private static final Set<String> KEEPING = Set.of("add", "put", "offer", "push", "set");

  private HandedOut() {}

  /** Whether the place {@code use} of {@code field} gives away what it has, or a view of that. */
  static boolean is(TreePath use, VarSymbol field) {
    TreePath value = outermost(use);
    Tree leaf = value.getLeaf();
    Tree above = value.getParentPath().getLeaf();
    if (above instanceof AssignmentTree assignment) {
      return assignment.getExpression() == leaf
          && ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol other
          && other.owner instanceof ClassSymbol;
    }
    if (above instanceof LambdaExpressionTree lambda) {
      return lambda.getBody() == leaf;
    }
    if (above instanceof NewClassTree creation) {
      return creation.getArguments().contains(leaf) && !isOfJdk(ASTHelpers.getSymbol(creation));
    }
    return above instanceof ReturnTree
        || (above instanceof MethodInvocationTree call
            && call.getArguments().contains(leaf)
            && keeps(call, field));
  }

  private static TreePath outermost(TreePath use) {
    TreePath path = use;
    while (true) {
      TreePath parent = path.getParentPath();
      Tree above = parent.getLeaf();
      if (above instanceof MemberSelectTree select
          && parent.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && call.getMethodSelect() == above
          && VIEWS.contains(select.getIdentifier().toString())) {
        path = parent.getParentPath();
      } else if (above instanceof ParenthesizedTree
          || above instanceof TypeCastTree
          || above instanceof ConditionalExpressionTree
          || (above instanceof MethodInvocationTree call
              && call.getArguments().contains(path.getLeaf())
              && isView(ASTHelpers.getSymbol(call)))) {
        path = parent;
      } else {
        return path;
      }
    }
  }

  private static boolean isView(MethodSymbol method) {
    String name = method.getSimpleName().toString();
    String owner = method.owner.getQualifiedName().toString();
    return (owner.equals("java.util.Collections")
            && (name.startsWith("unmodifiable") || name.startsWith("synchronized")))
        || (owner.equals("java.util.Arrays") && name.equals("asList"))
        || (owner.equals("java.util.Objects") && name.startsWith("requireNonNull"));
  }

  /** The JDK keeps what it is given in its containers alone; of its own class a field is sure. */
  private static boolean keeps(MethodInvocationTree call, VarSymbol field) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (isOfJdk(method)) {
      return KEEPING.contains(method.getSimpleName().toString());
    }
    return method.outermostClass() != field.outermostClass() && !LogStatements.isLogCall(call);
  }

  private static boolean isOfJdk(Symbol member) {
    return member.outermostClass().getQualifiedName().toString().startsWith("java.");
  }
}
