package dev.noleak.checker.flow;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.guard.Conditions;
import dev.noleak.checker.guard.Reasons;
import dev.noleak.checker.guard.Transitions;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotOperations;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.javacutil.BugInCF;
import org.jspecify.annotations.Nullable;

/** The analysis of one close method on an instance of one class, and what all its parts need. */
public final class Judgement {
  private final Body root;
  private final HolderCalls holderCalls;
  private final Scope scope;
  private final Set<Symbol> fields;
  private final SelfCalls calls;
  private final Locals locals;
  private final Conditions conditions;
  private final Reasons reasons;
  private final Transitions transitions;
  private final SlotOperations operations;
  private final Exceptions exceptions;
  private final Sources sources;
  private final Context context;

  private final Summaries summaries = new Summaries(this::summarize);
  private final BitSet passing = new BitSet();
  private final BitSet noGuards = new BitSet();

  private Judgement(Body root, ClassSymbol type, List<Slot> slots, VisitorState state) {
    this.locals = new Locals(Sources.of(state.context));
    this.root = root;
    this.calls = new SelfCalls(type, state);
    this.fields = slots.stream().map(Slot::field).collect(Collectors.toSet());
    this.scope = Scope.of(root.method(), type, slots, calls, state);
    this.conditions = new Conditions(calls, locals, state.context);
    this.reasons = new Reasons(conditions, calls, locals);
    this.transitions = new Transitions(state.context);
    this.operations = new SlotOperations(slots, locals, state);
    this.holderCalls = new HolderCalls(slots, operations, locals, state);
    this.exceptions = new Exceptions(state.context);
    this.sources = Sources.of(state.context);
    this.context = state.context;
  }

  /** Prepares the analysis of {@code close} as a call on an instance of exactly {@code type}. */
  public static Judgement of(
      MethodSource close, ClassSymbol type, List<Slot> slots, VisitorState state) {
    return of(Body.of(close), type, slots, state);
  }

  /** Likewise, for a call that gives the method some nulls. */
  static Judgement of(Body root, ClassSymbol type, List<Slot> slots, VisitorState state) {
    return new Judgement(root, type, slots, state);
  }

  /** All that the close method may run on its object. */
  public Scope scope() {
    return scope;
  }

  SelfCalls calls() {
    return calls;
  }

  Tree closeBody() {
    return root.method().tree().getBody();
  }

  Locals locals() {
    return locals;
  }

  Conditions conditions() {
    return conditions;
  }

  Reasons reasons() {
    return reasons;
  }

  Transitions transitions() {
    return transitions;
  }

  SlotOperations operations() {
    return operations;
  }

  HolderCalls holderCalls() {
    return holderCalls;
  }

  Exceptions exceptions() {
    return exceptions;
  }

  /**
   * Whether {@code fact} is over when the close method has returned, another of its field holds.
   */
  boolean isPassing(int fact) {
    return passing.get(fact);
  }

  /** What is known so far of {@code callee}; the running body hears of it when that changes. */
  Summary summary(Body callee) {
    return summaries.of(callee);
  }

  /**
   * The methods of the anonymous class that {@code tree} creates: handed over, they count as run.
   */
  List<MethodSource> handedOver(@Nullable Tree tree) {
    List<MethodSource> methods = new ArrayList<>();
    ClassTree type = tree instanceof NewClassTree creation ? creation.getClassBody() : null;
    if (type != null) {
      for (Tree member : type.getMembers()) {
        MethodSource method =
            member instanceof MethodTree declared
                ? sources.method(ASTHelpers.getSymbol(declared))
                : null;
        if (method != null && !method.symbol().isConstructor()) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  /** Notes that a branch by {@code fact} is the way that closes, and not one around it. */
  void noteNoGuard(int fact) {
    noGuards.set(fact);
  }

  /**
   * Follows the close method.
   *
   * @throws GiveUpException where some body on the way cannot be understood
   */
  public WaysOut waysOut() {
    WaysOut ways = fixpoint();
    passing.or(ways.passingFacts());
    passing.or(noGuards);
    if (!passing.isEmpty()) {
      // A state that close only passes through says nothing of an object that was closed before.
      summaries.forget();
      ways = fixpoint();
    }
    return ways;
  }

  private WaysOut fixpoint() {
    boolean settled = false;
    for (MethodSource method : scope.methods()) {
      Body body = Body.of(method);
      summaries.settle(body);
      settled |= body.equals(root);
    }
    if (!settled) {
      // Called with constants, it calls others with them.
      summaries.settle(root);
    }
    return new WaysOut(this, graph(root), run(root, transfer(root)));
  }

  private Summary summarize(Body body) {
    KeptTransfer transfer = transfer(body);
    KeptAnalysis analysis = run(body, transfer);
    Paths returned = analysis.pathsTo(graph(body).getRegularExitBlock());
    return new Summary(
        returned.merged(),
        transfer.results().where(true, returned),
        transfer.results().where(false, returned),
        analysis.before(graph(body).getExceptionalExitBlock()),
        transfer.rethrows());
  }

  private KeptTransfer transfer(Body body) {
    return new KeptTransfer(body, this, refusals(body));
  }

  private Set<Tree> refusals(Body body) {
    Set<Tree> refusals = Refusals.in(body.code(), fields);
    if (body.code() != root.code()) {
      // Of a helper, a checked one is as much a way out as that of any other call.
      refusals.removeIf(
          refusal -> exceptions.isChecked(((JCTree) ((ThrowTree) refusal).getExpression()).type));
    }
    return refusals;
  }

  /** The types of exceptions that count as a way out where {@code block} of close throws them. */
  Set<TypeMirror> waysOut(ExceptionBlock block) {
    Tree tree = block.getNode().getTree();
    MethodSource helper = tree instanceof MethodInvocationTree call ? calls.target(call) : null;
    boolean any =
        helper != null
            && summary(root.called(helper, (MethodInvocationTree) tree, locals)).rethrows();
    if (tree instanceof ThrowTree) {
      any = !refusals(root).contains(tree);
    }
    Set<TypeMirror> types = new LinkedHashSet<>(block.getExceptionalSuccessors().keySet());
    if (!any) {
      types.removeIf(type -> tree instanceof ThrowTree || !exceptions.isChecked(type));
    }
    return types;
  }

  private KeptAnalysis run(Body body, KeptTransfer transfer) {
    KeptAnalysis analysis = new KeptAnalysis(transfer);
    try {
      analysis.performAnalysis(graph(body));
    } catch (BugInCF e) {
      throw new GiveUpException(body + " has a control flow that is not understood", e);
    }
    return analysis;
  }

  private ControlFlowGraph graph(Body body) {
    return body.graph(context);
  }
}
