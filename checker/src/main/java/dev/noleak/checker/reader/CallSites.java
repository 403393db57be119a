package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where files call a method, or refer to it for others to call. */
final class CallSites {
  private CallSites() {}

  static List<TreePath> of(MethodSymbol method, Set<CompilationUnitTree> units) {
    List<TreePath> calls = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree tree, @Nullable Void unused) {
          if (method.equals(ASTHelpers.getSymbol(tree))) {
            calls.add(getCurrentPath());
          }
          return super.visitMethodInvocation(tree, null);
        }

        @Override
        public @Nullable Void visitMemberReference(
            MemberReferenceTree tree, @Nullable Void unused) {
          if (method.equals(ASTHelpers.getSymbol(tree))) {
            calls.add(getCurrentPath());
          }
          return super.visitMemberReference(tree, null);
        }
      }.scan(new TreePath(unit), null);
    }
    return calls;
  }
}
