package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** The last case of each switch that is asked for: where it does not match, none has. */
final class LastCases extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Map<Tree, Labels> labels = new HashMap<>();

  private LastCases() {}

  /**
   * All labels of a switch.
   *
   * @param areAll whether they are all the constants that the enum has
   */
  record Labels(List<ExpressionTree> list, boolean areAll) {}

  /** All labels of the switch, by its last case with labels, for those in {@code code}. */
  static Map<Tree, Labels> in(Tree code) {
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
      labels.put(last, new Labels(all, areAll(all)));
    }
  }

  private static boolean areAll(List<ExpressionTree> labels) {
    Symbol first = ASTHelpers.getSymbol(labels.get(0));
    if (!isConstant(first)) {
      return false;
    }
    int constants = 0;
    for (Symbol member : ((ClassSymbol) first.owner).members().getSymbols()) {
      constants += isConstant(member) ? 1 : 0;
    }
    return labels.stream().filter(label -> isConstant(ASTHelpers.getSymbol(label))).count()
        == constants;
  }

  private static boolean isConstant(@Nullable Symbol symbol) {
    return symbol != null && symbol.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
