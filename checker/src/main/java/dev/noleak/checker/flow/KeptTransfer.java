package dev.noleak.checker.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCCase;
import dev.noleak.checker.guard.Truth;
import dev.noleak.checker.source.MethodSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkerframework.errorprone.dataflow.analysis.TransferInput;
import org.checkerframework.errorprone.dataflow.analysis.TransferResult;
import org.checkerframework.errorprone.dataflow.analysis.UnusedAbstractValue;
import org.checkerframework.errorprone.dataflow.cfg.UnderlyingAST;
import org.checkerframework.errorprone.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.errorprone.dataflow.cfg.node.CaseNode;
import org.checkerframework.errorprone.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.errorprone.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.errorprone.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;
import org.checkerframework.errorprone.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ReturnNode;
import org.checkerframework.errorprone.dataflow.cfg.node.ThrowNode;
import org.jspecify.annotations.Nullable;

/** What each node of one body does to {@link KeptSlots}. */
final class KeptTransfer extends BranchingTransfer<Paths> {
  private final Body body;
  private final Judgement judgement;
  private final Set<Tree> refusals;
  private final LocalFlags flags;
  private final SlotSteps steps;
  private final ReadPoints readPoints;
  private final Set<Tree> putAside;
  private final Map<Tree, LastCases.Labels> lastCases;
  private final BooleanResults results;
  private boolean rethrows;

  KeptTransfer(Body body, Judgement judgement, Set<Tree> refusals) {
    this.body = body;
    this.judgement = judgement;
    this.refusals = refusals;
    this.flags = new LocalFlags(body);
    this.readPoints = new ReadPoints(judgement.locals());
    this.steps = new SlotSteps(body, judgement, readPoints);
    this.putAside = PutAside.in(body.code());
    this.lastCases = LastCases.in(body.code());
    this.results = new BooleanResults(body.code());
  }

  boolean rethrows() {
    return rethrows;
  }

  BooleanResults results() {
    return results;
  }

  @Override
  public Paths initialStore(UnderlyingAST ast, @Nullable List<LocalVariableNode> parameters) {
    return Paths.of(KeptSlots.atEntry(judgement.scope().slots().size()));
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitNode(
      Node node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths state = input.getRegularStore();
    return result(node, state, state, Paths.NONE);
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitAssignment(
      AssignmentNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    readPoints.note(node.getTree(), before);
    Paths after =
        flags.assigned(
            node.getTree(),
            input.getThenStore().map(slots -> steps.behind(node.getTree(), slots)),
            input.getElseStore().map(slots -> steps.behind(node.getTree(), slots)));
    return result(node, after, before, Paths.NONE);
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitMethodInvocation(
      MethodInvocationNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    MethodInvocationTree call = node.getTree();
    if (call == null) {
      return result(node, before, before, Paths.NONE);
    }
    MethodSource helper = judgement.calls().target(call);
    if (helper != null) {
      Summary summary = judgement.summary(body.called(helper, call, judgement.locals()));
      Paths thrown = before.map(slots -> slots.then(summary.thrown()));
      return result(
          node,
          before.map(slots -> behindHolder(call, slots.then(summary.whenTrue()))),
          before.map(slots -> behindHolder(call, slots.then(summary.whenFalse()))),
          thrown,
          summary.rethrows() ? thrown : Paths.NONE);
    }
    readPoints.note(call, before);
    Paths after = before.map(slots -> behindHolder(call, steps.behind(call, slots)));
    return result(node, after, before, Paths.NONE);
  }

  private KeptSlots behindHolder(MethodInvocationTree call, KeptSlots slots) {
    return judgement.holderCalls().behind(call, body, slots);
  }

  private KeptSlots behindHolder(MemberReferenceTree reference, KeptSlots slots) {
    return judgement.holderCalls().behind(reference, slots);
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitObjectCreation(
      ObjectCreationNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    Paths after = before;
    if (!putAside.contains(node.getTree())) {
      for (MethodSource method : judgement.handedOver(node.getTree())) {
        after = run(Body.of(method), after);
      }
    }
    return result(node, after, before, Paths.NONE);
  }

  /** Code that is handed over counts as run. */
  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitMemberReference(
      FunctionalInterfaceNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths state = input.getRegularStore();
    if (putAside.contains(node.getTree())) {
      return result(node, state, state, Paths.NONE);
    }
    if (node.getTree() instanceof LambdaExpressionTree lambda) {
      state = run(body.inner(lambda), state);
    } else if (node.getTree() instanceof MemberReferenceTree reference) {
      MethodSource method = judgement.calls().target(reference);
      state =
          method == null
              ? state.map(slots -> behindHolder(reference, steps.behind(reference, slots)))
              : run(Body.of(method), state);
    }
    return result(node, state, state, Paths.NONE);
  }

  private Paths run(Body handedOver, Paths state) {
    KeptSlots returned = judgement.summary(handedOver).returned();
    return returned.isReachable() ? state.map(slots -> slots.then(returned)) : state;
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitReturn(
      ReturnNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    Paths after = results.behind(node.getTree(), input.getThenStore(), input.getElseStore());
    return result(node, after, before, Paths.NONE);
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitCase(
      CaseNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    Paths matched = before;
    Paths unmatched = before;
    if (node.getSwitchOperand().getExpression().getTree() instanceof ExpressionTree value) {
      List<? extends ExpressionTree> own = node.getTree().getExpressions();
      if (!own.isEmpty() && own.size() == ((JCCase) node.getTree()).labels.size()) {
        matched = Paths.NONE;
        for (ExpressionTree label : own) {
          Truth equal = body.equal(value, label);
          if (equal != Truth.NO) {
            matched =
                matched.leastUpperBound(before.map(slots -> steps.matched(value, label, slots)));
          }
          unmatched = equal == Truth.YES ? Paths.NONE : unmatched;
        }
      }
      LastCases.Labels all = lastCases.get(node.getTree());
      if (all != null) {
        unmatched =
            all.areAll()
                ? Paths.NONE
                : unmatched.map(slots -> steps.unmatched(value, all.list(), slots));
      }
    }
    return new KeptResult(
        matched, unmatched, judgement.exceptions()::isChecked, before, Paths.NONE);
  }

  @Override
  public TransferResult<UnusedAbstractValue, Paths> visitThrow(
      ThrowNode node, TransferInput<UnusedAbstractValue, Paths> input) {
    Paths before = input.getRegularStore();
    ThrowTree tree = node.getTree();
    if (tree == null || refusals.contains(tree)) {
      // What has no tree is an assertion that fails: an unchecked exception like any other.
      return result(node, before, Paths.NONE, Paths.NONE);
    }
    JCTree thrown = (JCTree) tree.getExpression();
    rethrows |= before.isReachable() && !judgement.exceptions().isChecked(thrown.type);
    return result(node, before, before, before);
  }

  private TransferResult<UnusedAbstractValue, Paths> result(
      Node node, Paths after, Paths checked, Paths unchecked) {
    return result(node, after, after, checked, unchecked);
  }

  private TransferResult<UnusedAbstractValue, Paths> result(
      Node node, Paths whenTrue, Paths whenFalse, Paths checked, Paths unchecked) {
    Paths thenState = whenTrue;
    Paths elseState = whenFalse;
    if (node.getTree() instanceof ExpressionTree condition
        && ((JCTree) condition).type != null
        && ((JCTree) condition).type.hasTag(TypeTag.BOOLEAN)) {
      thenState = branch(condition, true, whenTrue);
      elseState = branch(condition, false, whenFalse);
    }
    return new KeptResult(
        thenState, elseState, judgement.exceptions()::isChecked, checked, unchecked);
  }

  private Paths branch(ExpressionTree condition, boolean outcome, Paths before) {
    if (body.rulesOut(condition, outcome)) {
      return Paths.NONE;
    }
    return flags.where(
        condition, outcome, before.map(slots -> steps.branch(condition, outcome, slots)));
  }
}
