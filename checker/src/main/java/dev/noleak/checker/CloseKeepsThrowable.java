package dev.noleak.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.StandardTags;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.close.Judge;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.fix.Fix;
import dev.noleak.checker.fix.Fixes;
import dev.noleak.checker.report.KeptMessage;
import dev.noleak.checker.report.Reporter;
import dev.noleak.checker.report.Reporter.Subject;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;
import javax.inject.Inject;

/** A {@link BugChecker} that flags close methods which keep stored Throwables. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "close() keeps a stored Throwable, and whoever holds the closed object holds it too",
    severity = WARNING,
    linkType = CUSTOM,
    link = CloseKeepsThrowable.PAGE,
    tags = StandardTags.PERFORMANCE)
public final class CloseKeepsThrowable extends BugChecker implements ClassTreeMatcher {
  static final String PAGE = "https://noleak.dev/checker/docs/CloseKeepsThrowable.md";
  private static final long serialVersionUID = 1L;

  private final transient NoLeakOptions options;

  /** For the service loader alone: Error Prone calls the other one. */
  public CloseKeepsThrowable() {
    this(ErrorProneFlags.empty());
  }

  @Inject
  CloseKeepsThrowable(ErrorProneFlags flags) {
    this.options = NoLeakOptions.of(flags);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    UnlessTooDeep.run(() -> judge(tree, state));
    return Description.NO_MATCH;
  }

  private void judge(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    List<Kept> reported = new Judge(options, state).kept(type, symbol -> isIgnored(symbol, state));
    Fixes.of(reported, state).forEach((kept, fix) -> report(kept, fix, tree, state));
  }

  /** Suppressed where it is declared, or on a class around that. */
  private boolean isIgnored(Symbol symbol, VisitorState state) {
    for (Symbol at = symbol; at != null && !(at instanceof Symbol.PackageSymbol); at = at.owner) {
      if (isSuppressed(at, state)) {
        return true;
      }
    }
    return false;
  }

  private void report(Kept kept, Fix fix, ClassTree tree, VisitorState state) {
    MethodSource source = Sources.of(state.context).method(kept.method());
    Tree place = source == null || kept.isInherited() ? tree : source.tree();
    String message = KeptMessage.of(kept, state);
    Subject subject =
        new Subject(
            kept.type(), kept.method().getSimpleName() + "()", kept.slot().name(), kept.kind());
    new Reporter(this, state).report(subject, place, message, fix);
  }
}
