package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.FieldUse;
import dev.noleak.checker.slot.FieldUses;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a library's type is given, all over the compilation.
 *
 * @param isAlwaysOwn whether it always has an object that its class made for itself and that can
 *     change
 * @param mayBeNull whether null is a value that it has while in use, so that its readers know it
 * @param isOnlyAssigned whether it is given values and never asked for one
 */
record Held(boolean isAlwaysOwn, boolean mayBeNull, boolean isOnlyAssigned) {
  private static final Set<String> MAKING =
      Set.of("java.util.Collections", "java.util.concurrent.ConcurrentHashMap");

  static Held of(VarSymbol field, VisitorState state) {
    List<FieldUse> all = FieldUses.of(state).all(field, state);
    List<ExpressionTree> values = new ArrayList<>();
    boolean startsWithout = true;
    boolean onlyAssigned = true;
    for (FieldUse use : all) {
      ExpressionTree value = assigned(use.path());
      if (value == null) {
        onlyAssigned = false;
        continue;
      }
      values.add(value);
      startsWithout &= isNull(value) || !isBuilding(use);
    }
    VariableTree declaration = Sources.of(state.context).field(field);
    boolean initialized = declaration != null && declaration.getInitializer() != null;
    boolean isFinal = (field.flags() & Flags.FINAL) != 0;
    boolean always = isFinal || (field.isPrivate() && initialized);
    return new Held(
        always && !values.isEmpty() && values.stream().allMatch(Held::isMade),
        !isFinal && (startsWithout || values.stream().anyMatch(Held::isNull)),
        !isFinal && onlyAssigned);
  }

  private static boolean isBuilding(FieldUse use) {
    return use.method() == null || use.method().isConstructor();
  }

  private static @Nullable ExpressionTree assigned(TreePath use) {
    if (use.getLeaf() instanceof VariableTree declaration) {
      return declaration.getInitializer();
    }
    TreePath path = use;
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
            && assignment.getVariable() == path.getLeaf()
        ? assignment.getExpression()
        : null;
  }

  private static boolean isNull(ExpressionTree value) {
    return Expressions.plain(value).getKind() == Tree.Kind.NULL_LITERAL;
  }

  /** A class body may refuse what its superclass does, an argument of a view may be shared. */
  private static boolean isMade(ExpressionTree tree) {
    ExpressionTree value = Expressions.plain(tree);
    if (value instanceof NewClassTree creation) {
      return creation.getClassBody() == null;
    }
    if (value instanceof NewArrayTree) {
      return true;
    }
    if (!(value instanceof MethodInvocationTree call)) {
      return false;
    }
    Symbol method = ASTHelpers.getSymbol(call);
    String name = method.getSimpleName().toString();
    String owner = method.owner.getQualifiedName().toString();
    if (name.equals("withInitial")) {
      return owner.equals("java.lang.ThreadLocal");
    }
    boolean makes =
        name.startsWith("synchronized") || name.equals("newSetFromMap") || name.equals("newKeySet");
    return makes && MAKING.contains(owner) && call.getArguments().stream().allMatch(Held::isMade);
  }
}
