package dev.noleak.checker.inputs;

import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.errorprone.BugPattern;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.flow.GiveUpException;
import dev.noleak.checker.flow.Judgement;
import dev.noleak.checker.flow.WaysOut;
import dev.noleak.checker.reader.Reachability;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.slot.SlotKind;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes every method for one that closes, with a slot that is nobody's: few inputs have a close
 * method, and this way all their code goes through the analysis. Reports where that gives up.
 */
@BugPattern(summary = "the analysis gives up", severity = WARNING)
public final class EveryMethod extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  /** How many methods it has judged, those included that another one calls. */
  static final AtomicInteger JUDGED = new AtomicInteger();

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    List<Slot> slots = List.of(new Slot(message(state), null, SlotKind.PLAIN, List.of()));
    Set<MethodSymbol> seen = new HashSet<>();
    for (Tree member : tree.getMembers()) {
      MethodSource method =
          member instanceof MethodTree declared
              ? Sources.of(state.context).method(ASTHelpers.getSymbol(declared))
              : null;
      if (method != null && !seen.contains(method.symbol())) {
        judge(method, type, slots, seen, state);
      }
    }
    JUDGED.addAndGet(seen.size());
    return Description.NO_MATCH;
  }

  private void judge(
      MethodSource method,
      ClassSymbol type,
      List<Slot> slots,
      Set<MethodSymbol> seen,
      VisitorState state) {
    seen.add(method.symbol());
    try {
      Judgement judgement = Judgement.of(method, type, slots, state);
      WaysOut ways = judgement.waysOut();
      judgement.scope().methods().forEach(each -> seen.add(each.symbol()));
      ways.keeping(slots.get(0));
      Reachability closed = new Reachability(type, ways.closedFacts(), state);
      closed.reaches(method, method.tree().getBody(), true);
      closed.reaches(method, method.tree().getBody(), false);
    } catch (GiveUpException e) {
      state.reportMatch(
          buildDescription(method.tree()).setMessage(e.getMessage() + ": " + e.getCause()).build());
    }
  }

  /** Some field of a Throwable; nothing in the inputs has access to it. */
  private static VarSymbol message(VisitorState state) {
    return (VarSymbol)
        state
            .getSymtab()
            .throwableType
            .tsym
            .members()
            .getSymbols(VarSymbol.class::isInstance)
            .iterator()
            .next();
  }
}
