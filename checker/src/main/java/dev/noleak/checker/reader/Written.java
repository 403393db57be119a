package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written in one method.
 *
 * @param asks whether it names a state
 * @param branches whether it decides anything
 * @param refuses whether it has a throw or a loop that waits for something
 * @param mayNeverReturn whether it has one, and no return and no end that the compiler takes for
 *     reached
 * @param callees what it calls on the same object
 */
record Written(
    boolean asks,
    boolean branches,
    boolean refuses,
    boolean mayNeverReturn,
    List<MethodSource> callees) {
  /** What goes through the elements of something always ends; other loops wait for a state. */
  private static final Set<Tree.Kind> REFUSING =
      Set.of(Tree.Kind.THROW, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP);

  private static final Set<Tree.Kind> BRANCHING =
      Set.of(
          Tree.Kind.IF,
          Tree.Kind.CONDITIONAL_EXPRESSION,
          Tree.Kind.CONDITIONAL_AND,
          Tree.Kind.CONDITIONAL_OR,
          Tree.Kind.WHILE_LOOP,
          Tree.Kind.DO_WHILE_LOOP,
          Tree.Kind.FOR_LOOP,
          Tree.Kind.SWITCH,
          Tree.Kind.SWITCH_EXPRESSION,
          Tree.Kind.ASSERT);

  static Written in(
      MethodSource method, Set<VarSymbol> states, SelfCalls calls, FieldHandles handles) {
    BlockTree body = method.tree().getBody();
    Scanner scanner = new Scanner(states, calls, handles);
    scanner.scan(body, null);
    return new Written(
        scanner.asks,
        scanner.branches,
        scanner.refuses,
        scanner.refuses && !scanner.returns && !endsPlainly(body),
        scanner.callees);
  }

  /** Code behind what never ends is an error to the compiler, so an end like that is reached. */
  private static boolean endsPlainly(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      List<? extends StatementTree> statements = block.getStatements();
      return statements.isEmpty() || endsPlainly(statements.get(statements.size() - 1));
    }
    if (statement instanceof IfTree choice) {
      return choice.getElseStatement() == null
          || endsPlainly(choice.getThenStatement())
          || endsPlainly(choice.getElseStatement());
    }
    if (statement instanceof TryTree attempt) {
      // Of its catches nothing is known: the compiler takes one of an unchecked type for reached.
      return endsPlainly(attempt.getBlock())
          && (attempt.getFinallyBlock() == null || endsPlainly(attempt.getFinallyBlock()));
    }
    return statement instanceof SynchronizedTree locked
        ? endsPlainly(locked.getBlock())
        : statement instanceof ExpressionStatementTree
            || statement instanceof VariableTree
            || statement instanceof EnhancedForLoopTree;
  }

  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<VarSymbol> states;
    private final SelfCalls calls;
    private final FieldHandles handles;
    private final List<MethodSource> callees = new ArrayList<>();
    private boolean asks;
    private boolean branches;
    private boolean refuses;
    private boolean returns;
    private int inner;

    Scanner(Set<VarSymbol> states, SelfCalls calls, FieldHandles handles) {
      this.states = states;
      this.calls = calls;
      this.handles = handles;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      if (tree != null) {
        refuses |= REFUSING.contains(tree.getKind());
        branches |= BRANCHING.contains(tree.getKind());
      }
      return super.scan(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      asks |= ASTHelpers.getSymbol(tree) instanceof VarSymbol field && states.contains(field);
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      asks |= ASTHelpers.getSymbol(tree) instanceof VarSymbol field && states.contains(field);
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      VarSymbol handled = handles.field(tree);
      asks |= (handled != null && states.contains(handled)) || ClosedNames.isOne(tree);
      MethodSource target = calls.target(tree);
      if (target != null) {
        callees.add(target);
      } else if (Preconditions.isOne(tree)) {
        branches = true;
        refuses = true;
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
      returns |= inner == 0;
      return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      inner++;
      super.visitLambdaExpression(tree, null);
      inner--;
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      inner++;
      super.visitClass(tree, null);
      inner--;
      return null;
    }
  }
}
