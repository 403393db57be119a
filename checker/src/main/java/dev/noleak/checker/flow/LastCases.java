package dev.noleak.checker.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last case of each switch that is asked for: where it does not match, none has. */
final class LastCases extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<Tree, List<ExpressionTree>> labels = new HashMap<>();

  private LastCases() {}

  /** All labels of the switch, by its last case with labels, for those in {@code code}. */
  static Map<Tree, List<ExpressionTree>> in(Tree code) {
    LastCases cases = new LastCases();
    cases.scan(code, null);
    return cases.labels;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    note(tree.getCases());
    return super.visitSwitch(tree, null);
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    note(tree.getCases());
    return super.visitSwitchExpression(tree, null);
  }

  private void note(List<? extends CaseTree> cases) {
    List<ExpressionTree> all = new ArrayList<>();
    CaseTree last = null;
    for (CaseTree each : cases) {
      all.addAll(each.getExpressions());
      last = each.getExpressions().isEmpty() ? last : each;
    }
    if (last != null) {
      labels.put(last, all);
    }
  }
}
