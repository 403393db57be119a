package dev.noleak.checker.shared;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.source.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a file puts into a static field once and for all: in a static initializer, or
 * where the field is found empty. A field that is overwritten whenever something fails is none to
 * share.
 */
final class Stores extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> FILLING =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "offer",
          "push",
          "put",
          "set",
          "lazySet",
          "setPlain",
          "setRelease",
          "setVolatile");

  /** These look first whether there is one. */
  private static final Set<String> FILLING_ONCE =
      Set.of("compareAndSet", "computeIfAbsent", "putIfAbsent");

  private static final Set<String> HANDLES =
      Set.of(
          "java.util.concurrent.atomic.AtomicReferenceFieldUpdater", "java.lang.invoke.VarHandle");

  private final Symbol field;
  private final Predicate<Tree> ignored;
  private final List<ExpressionTree> values = new ArrayList<>();

  private Stores(Symbol field, Predicate<Tree> ignored) {
    this.field = field;
    this.ignored = ignored;
  }

  /**
   * The values that {@code field} is given in {@code unit}.
   *
   * @param ignored the declarations whose code does not count
   */
  static List<ExpressionTree> of(Symbol field, CompilationUnitTree unit, Predicate<Tree> ignored) {
    Stores stores = new Stores(field, ignored);
    stores.scan(new TreePath(unit), null);
    return stores.values;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    return ignored.test(tree) ? null : super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return ignored.test(tree) ? null : super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    ExpressionTree variable = Expressions.plain(tree.getVariable());
    boolean element = variable instanceof ArrayAccessTree access && isField(access.getExpression());
    if ((element && isInStaticInitializer())
        || (isField(variable) && (isInStaticInitializer() || isWhereEmpty()))) {
      values.add(tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    if (receiver != null && isField(receiver)) {
      MethodSymbol method = ASTHelpers.getSymbol(tree);
      String name = method.getSimpleName().toString();
      if (HANDLES.contains(method.owner.getQualifiedName().toString())) {
        // It gives a value to a field of another object, and has none itself.
        return super.visitMethodInvocation(tree, null);
      }
      if (FILLING_ONCE.contains(name) || (FILLING.contains(name) && isInStaticInitializer())) {
        tree.getArguments().forEach(this::add);
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  private void add(ExpressionTree argument) {
    if (argument instanceof LambdaExpressionTree lambda) {
      if (lambda.getBody() instanceof ExpressionTree body) {
        values.add(body);
      }
    } else {
      values.add(argument);
    }
  }

  private boolean isField(ExpressionTree tree) {
    return field.equals(ASTHelpers.getSymbol(Expressions.plain(tree)));
  }

  private boolean isInStaticInitializer() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof BlockTree block && at.getParentPath().getLeaf() instanceof ClassTree) {
        return block.isStatic();
      }
      if (leaf instanceof MethodTree || leaf instanceof LambdaExpressionTree) {
        return false;
      }
    }
    return false;
  }

  private boolean isWhereEmpty() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return NullTests.of(field, method);
      }
    }
    return false;
  }
}
