package dev.noleak.checker.reader;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where files call a method, or refer to it for others to call. A file is read once for all its
 * methods: a chain of private ones asks again for each.
 */
final class CallSites {
  private static final Context.Key<CallSites> KEY = new Context.Key<>();

  private final Sources sources;
  private final IdentityHashMap<CompilationUnitTree, Map<Symbol, List<TreePath>>> byUnit =
      new IdentityHashMap<>();

  private CallSites(Sources sources) {
    this.sources = sources;
  }

  static CallSites of(Context context) {
    CallSites known = context.get(KEY);
    if (known == null) {
      known = new CallSites(Sources.of(context));
      context.put(KEY, known);
    }
    return known;
  }

  /** The places in {@code units} that call {@code method}. */
  List<TreePath> in(Collection<CompilationUnitTree> units, MethodSymbol method) {
    List<TreePath> calls = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      calls.addAll(byUnit.computeIfAbsent(unit, this::read).getOrDefault(method, List.of()));
    }
    return calls;
  }

  private Map<Symbol, List<TreePath>> read(CompilationUnitTree unit) {
    Map<Symbol, List<TreePath>> calls = new HashMap<>();
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        note(ASTHelpers.getSymbol(tree));
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        note(ASTHelpers.getSymbol(tree));
        return super.visitMemberReference(tree, null);
      }

      private void note(Symbol method) {
        if (method.owner instanceof ClassSymbol type && sources.tree(type) != null) {
          calls.computeIfAbsent(method, key -> new ArrayList<>()).add(getCurrentPath());
        }
      }
    }.scan(new TreePath(unit), null);
    return calls;
  }
}
