package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Mentions;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The throws of a close method that refuse to close: they make a new exception, and not because
 * another one was caught or to hand out a slot's value. Such a throw is no way out.
 */
public final class Refusals extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** The fields of the slots, and the locals that hold what was read from one. */
  private final Set<Symbol> slots;

  private final Set<Tree> refusals = Collections.newSetFromMap(new IdentityHashMap<>());
  private int handlers;

  private Refusals(Set<Symbol> slots) {
    this.slots = new HashSet<>(slots);
  }

  static Set<Tree> in(Tree code, Set<Symbol> slots) {
    Refusals scanner = new Refusals(slots);
    scanner.scan(code, null);
    return scanner.refusals;
  }

  /** Whether {@code code} throws to refuse only, as far as it throws at all. */
  public static boolean areAll(Tree code, Set<Symbol> slots) {
    Set<Tree> refusals = in(code, slots);
    boolean[] other = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        other[0] |= !refusals.contains(tree);
        return super.visitThrow(tree, null);
      }
    }.scan(code, null);
    return !other[0];
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    note(tree, Expressions.plain(tree.getExpression()));
    return super.visitThrow(tree, null);
  }

  /** Of {@code tree}, which throws what {@code thrown} gives. */
  private void note(ThrowTree tree, ExpressionTree thrown) {
    boolean made =
        !(thrown instanceof IdentifierTree || thrown instanceof MemberSelectTree)
            || isConstant(ASTHelpers.getSymbol(thrown));
    if (made && handlers == 0 && !Mentions.in(thrown, slots)) {
      refusals.add(tree);
    }
  }

  private static boolean isConstant(@Nullable Symbol symbol) {
    return symbol instanceof VarSymbol field
        && field.isStatic()
        && (field.flags() & Flags.FINAL) != 0;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    super.visitBlock(tree, null);
    // Made and thrown in one block; what is thrown further in may have collected others till then.
    Map<Symbol, ExpressionTree> made = new HashMap<>();
    for (StatementTree statement : tree.getStatements()) {
      if (statement instanceof VariableTree local
          && local.getInitializer() instanceof NewClassTree creation) {
        made.put(ASTHelpers.getSymbol(local), creation);
      } else if (statement instanceof ThrowTree thrown) {
        ExpressionTree creation = made.get(ASTHelpers.getSymbol(thrown.getExpression()));
        if (creation != null) {
          note(thrown, creation);
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    alias(ASTHelpers.getSymbol(tree), tree.getInitializer());
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    alias(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
    if (tree.getPattern() instanceof BindingPatternTree pattern) {
      alias(ASTHelpers.getSymbol(pattern.getVariable()), tree.getExpression());
    }
    return super.visitInstanceOf(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    alias(ASTHelpers.getSymbol(tree.getVariable()), tree.getExpression());
    return super.visitEnhancedForLoop(tree, null);
  }

  private void alias(@Nullable Symbol symbol, @Nullable ExpressionTree value) {
    if (symbol instanceof VarSymbol local
        && local.owner instanceof MethodSymbol
        && value != null
        && isFailure(local.type)
        && Mentions.in(value, slots)) {
      slots.add(local);
    }
  }

  /** A Throwable or a container of them, and not what else is told by a holder. */
  private static boolean isFailure(Type type) {
    for (Symbol at = type.tsym; at instanceof ClassSymbol of; at = of.getSuperclass().tsym) {
      String name = at.getQualifiedName().toString();
      if (name.equals("java.lang.Throwable") || name.startsWith("java.util.")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void unused) {
    handlers++;
    super.visitCatch(tree, null);
    handlers--;
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    // What is thrown in a try block may be caught right there, and then refuses nothing.
    int caught = tree.getCatches().isEmpty() ? 0 : 1;
    scan(tree.getResources(), null);
    handlers += caught;
    scan(tree.getBlock(), null);
    handlers -= caught;
    scan(tree.getCatches(), null);
    return scan(tree.getFinallyBlock(), null);
  }
}
