package dev.noleak.checker.flow;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import dev.noleak.checker.source.FieldHandles;
import dev.noleak.checker.source.Locals;
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
 * @param calls what it runs on the same object, in the order in which it is written
 * @param fields the fields that it names, by their handles too
 * @param returns whether it has but one end, which it always reaches, and tells nothing there, as
 *     far as those do that it runs
 */
record Outline(MethodSource method, List<SelfCall> calls, Set<Symbol> fields, boolean returns) {

  /**
   * A call on the object.
   *
   * @param target what it runs
   * @param tree the call, or null where the method is handed over
   */
  record SelfCall(MethodSource target, @Nullable MethodInvocationTree tree) {
    /** The body that it runs where it stands in {@code caller}. */
    Body from(Body caller, Locals locals) {
      return tree == null ? Body.of(target) : caller.called(target, tree, locals);
    }
  }

  /** The outline of {@code method}; what it brings about goes into {@code facts}. */
  static Outline of(MethodSource method, SelfCalls calls, FieldHandles handles, Facts facts) {
    Scanner scanner = new Scanner(calls, handles, facts);
    scanner.scan((Tree) method.tree().getBody(), null);
    return new Outline(
        method, scanner.found, scanner.fields, !scanner.stops && tellsNothing(method.tree()));
  }

  private static boolean tellsNothing(MethodTree method) {
    return method.getThrows().isEmpty()
        && !(method.getReturnType() instanceof JCTree type
            && type.type != null
            && type.type.hasTag(TypeTag.BOOLEAN));
  }

  private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    private static final Set<Tree.Kind> STOPS =
        Set.of(Tree.Kind.THROW, Tree.Kind.WHILE_LOOP, Tree.Kind.DO_WHILE_LOOP, Tree.Kind.FOR_LOOP);

    private final SelfCalls calls;
    private final FieldHandles handles;
    private final Facts facts;
    private final List<SelfCall> found = new ArrayList<>();
    private final Set<Symbol> fields = new HashSet<>();
    private boolean stops;

    Scanner(SelfCalls calls, FieldHandles handles, Facts facts) {
      this.calls = calls;
      this.handles = handles;
      this.facts = facts;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      stops |= tree != null && STOPS.contains(tree.getKind());
      return super.scan(tree, null);
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
        fields.add(symbol);
      }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      MethodSource callee = calls.target(tree);
      if (callee != null) {
        found.add(new SelfCall(callee, tree));
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
        found.add(new SelfCall(callee, null));
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
