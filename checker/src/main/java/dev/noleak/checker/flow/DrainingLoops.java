package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree.JCContinue;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotOperations;
import dev.noleak.checker.source.Expressions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The loops that remove each element that an iterator gives, or set each of an array to null: where
 * their condition is false, nothing is left.
 */
final class DrainingLoops extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<Tree, ExpressionTree> iterators = new HashMap<>();
  private final Map<Tree, WipingLoop> wiping = new HashMap<>();

  private DrainingLoops() {}

  /** Such loops in {@code code}. */
  static DrainingLoops in(Tree code) {
    DrainingLoops loops = new DrainingLoops();
    loops.scan(code, null);
    return loops;
  }

  /** What is empty where the {@code condition} of a loop is false, or null. */
  @Nullable Slot emptied(ExpressionTree condition, SlotOperations operations) {
    ExpressionTree iterator = iterators.get(condition);
    WipingLoop wiped = wiping.get(condition);
    return iterator != null
        ? operations.iterated(iterator)
        : wiped != null ? wiped.emptied(operations) : null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    note(tree, tree.getCondition(), tree.getStatement());
    return super.visitWhileLoop(tree, null);
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    if (tree.getCondition() != null) {
      note(tree, tree.getCondition(), tree.getStatement());
      WipingLoop wiped = WipingLoop.of(tree, () -> always(tree.getStatement(), tree));
      if (wiped != null) {
        wiping.put(Expressions.plain(tree.getCondition()), wiped);
      }
    }
    return super.visitForLoop(tree, null);
  }

  private void note(Tree loop, ExpressionTree condition, StatementTree statement) {
    ExpressionTree plain = Expressions.plain(condition);
    ExpressionTree iterator = receiver(plain, "hasNext");
    Symbol local = iterator == null ? null : ASTHelpers.getSymbol(iterator);
    if (iterator != null && local != null) {
      for (StatementTree each : always(statement, loop)) {
        ExpressionTree emptied =
            each instanceof ExpressionStatementTree call
                ? receiver(call.getExpression(), "remove")
                : null;
        if (emptied != null && local.equals(ASTHelpers.getSymbol(emptied))) {
          iterators.put(plain, iterator);
        }
      }
    }
  }

  /** The statements of the body of {@code loop} that are run in each turn. */
  private static List<StatementTree> always(StatementTree body, Tree loop) {
    List<StatementTree> always = new ArrayList<>();
    for (StatementTree each :
        body instanceof BlockTree block ? block.getStatements() : List.of(body)) {
      always.add(each);
      if (continues(each, loop)) {
        break;
      }
    }
    return always;
  }

  /** Whether a jump in {@code statement} leads to the next turn of {@code loop}. */
  private static boolean continues(StatementTree statement, Tree loop) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        found[0] |= ((JCContinue) tree).target == loop;
        return null;
      }
    }.scan(statement, null);
    return found[0];
  }

  private static @Nullable ExpressionTree receiver(ExpressionTree tree, String method) {
    return tree instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && ASTHelpers.getSymbol(call).getSimpleName().contentEquals(method)
        ? ASTHelpers.getReceiver(call)
        : null;
  }
}
