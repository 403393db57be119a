package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.slot.FieldUse;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.slot.LogStatements;
import dev.noleak.checker.slot.SlotUses;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether closing may run a reader of a slot where that cannot be seen: a listener that is given
 * the object asks it why it is closed.
 */
final class OtherReaders extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final SelfCalls calls;
  private boolean handsThisOn;
  private boolean callsOut;
  private boolean callsLibrary;

  private OtherReaders(SelfCalls calls) {
    this.calls = calls;
  }

  static boolean mayRun(MethodSource close, Kept kept, VisitorState state) {
    SelfCalls calls = new SelfCalls(kept.type(), state);
    OtherReaders scanner = new OtherReaders(calls);
    for (MethodSource run :
        Scope.of(close, kept.type(), List.of(kept.slot()), calls, state).methods()) {
      scanner.scan((Tree) run.tree().getBody(), null);
    }
    if (kept.kind() != Kind.DEAD && scanner.handsThisOn) {
      return true;
    }
    List<FieldUse> reads =
        new SlotUses(state)
            .of(kept.slot()).stream().filter(use -> use.role() == Role.READ).toList();
    return (scanner.callsOut && reads.stream().anyMatch(OtherReaders::isKeptCode))
        || (scanner.callsLibrary && reads.stream().anyMatch(use -> isCalledBack(use, state)));
  }

  /** Whether a class of a library knows the method around {@code use}, and may call it. */
  private static boolean isCalledBack(FieldUse use, VisitorState state) {
    return use.isOfThis()
        && use.method() != null
        && ASTHelpers.findSuperMethods(use.method(), state.getTypes()).stream()
            .anyMatch(above -> Sources.of(state.context).tree((ClassSymbol) above.owner) == null);
  }

  /** Whether {@code use} is in code that the object was built with, for close to run perhaps. */
  private static boolean isKeptCode(FieldUse use) {
    boolean building = use.method() == null || use.method().isConstructor();
    return building && isInLambda(use.path());
  }

  private static boolean isInLambda(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof LambdaExpressionTree) {
        return true;
      }
      if (tree instanceof MethodTree || tree instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    Symbol method = ASTHelpers.getSymbol(tree);
    // Code of a superclass elsewhere, or else a method that is abstract here.
    callsLibrary |=
        calls.target(tree) == null
            && !ASTHelpers.isStatic(method)
            && Expressions.isMemberOfThis(tree.getMethodSelect());
    if (calls.target(tree) == null && !LogStatements.isLogCall(tree) && mayCallBack(method)) {
      callsOut = true;
      note(tree.getArguments());
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
    if (mayCallBack(ASTHelpers.getSymbol(tree))) {
      note(tree.getArguments());
    }
    return super.visitNewClass(tree, null);
  }

  private void note(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      ExpressionTree plain = Expressions.plain(argument);
      handsThisOn |=
          (plain instanceof IdentifierTree name && name.getName().contentEquals("this"))
              || (plain instanceof MemberSelectTree select
                  && select.getIdentifier().contentEquals("this"));
    }
  }

  /** The JDK asks no object why it is closed; what it runs for others may. */
  private static boolean mayCallBack(Symbol method) {
    String owner = method.outermostClass().getQualifiedName().toString();
    return !owner.startsWith("java.")
        || owner.startsWith("java.util.function.")
        || owner.equals("java.lang.Runnable")
        || owner.equals("java.util.concurrent.Callable");
  }
}
