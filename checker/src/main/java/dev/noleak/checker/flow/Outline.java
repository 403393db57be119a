package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method runs on its object and what it names, as it is written.
 *
 * @param method the method
 * @param callees what it calls on the same object, also where the call stands in code that is not
 *     run
 * @param names the variables that it names, fields by their handles too
 * @param isPlain whether nothing that is written in it can keep it from its one end: no throw, no
 *     loop that waits, no exception to declare, no result that is asked for, no call that only the
 *     compiler sees
 */
record Outline(
    MethodSource method, List<MethodSource> callees, Set<Symbol> names, boolean isPlain) {

  /** The outline of {@code method}; what it brings about goes into {@code facts}. */
  static Outline of(MethodSource method, SelfCalls calls, FieldHandles handles, Facts facts) {
    Scanner scanner = new Scanner(calls, handles, facts);
    scanner.scan((Tree) method.tree().getBody(), null);
    return new Outline(
        method, scanner.callees, scanner.names, scanner.isPlain && tellsNothing(method.tree()));
  }

  private static boolean tellsNothing(MethodTree method) {
    return method.getThrows().isEmpty()
        && !(method.getReturnType() instanceof JCTree type
            && type.type != null
            && type.type.hasTag(TypeTag.BOOLEAN));
  }

  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Set<Tree.Kind> NOT_PLAIN =
        Set.of(Tree.Kind.THROW, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP);

    private final SelfCalls calls;
    private final FieldHandles handles;
    private final Facts facts;
    private final List<MethodSource> callees = new ArrayList<>();
    private final Set<Symbol> names = new HashSet<>();
    private boolean isPlain = true;

    Scanner(SelfCalls calls, FieldHandles handles, Facts facts) {
      this.calls = calls;
      this.handles = handles;
      this.facts = facts;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      isPlain &= tree == null || !NOT_PLAIN.contains(tree.getKind());
      return super.scan(tree, null);
    }

    /** What it closes may be an object of an inner class, with a body in source. */
    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
      isPlain &= tree.getResources().isEmpty();
      return super.visitTry(tree, null);
    }

    /** What it goes through, other than an array, may be one too, or the object itself. */
    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
      isPlain &= ((JCTree) tree.getExpression()).type.hasTag(TypeTag.ARRAY);
      return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      note(ASTHelpers.getSymbol(tree));
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      note(ASTHelpers.getSymbol(tree));
      return super.visitMemberSelect(tree, null);
    }

    private void note(@Nullable Symbol symbol) {
      if (symbol instanceof VarSymbol) {
        names.add(symbol);
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      MethodSource callee = calls.target(tree);
      if (callee != null) {
        callees.add(callee);
        facts.note(tree, callee);
      }
      facts.note(tree);
      note(handles.field(tree));
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      MethodSource callee = calls.target(tree);
      if (callee != null) {
        callees.add(callee);
      }
      return super.visitMemberReference(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      facts.note(tree);
      return super.visitAssignment(tree, null);
    }
  }
}
