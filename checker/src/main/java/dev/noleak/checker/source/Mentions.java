package dev.noleak.checker.source;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What code names, wherever in it. */
public final class Mentions {
  private Mentions() {}

  /** Whether {@code code} names one of {@code symbols}. */
  public static boolean in(Tree code, Set<? extends Symbol> symbols) {
    boolean[] found = {false};
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        found[0] |= tree != null && symbols.contains(ASTHelpers.getSymbol(tree));
        return found[0] ? null : super.scan(tree, null);
      }
    }.scan(code, null);
    return found[0];
  }
}
