package dev.noleak.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.WARNING;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.StandardTags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.enclosing.CapturesMessage;
import dev.noleak.checker.enclosing.Creations;
import dev.noleak.checker.enclosing.EnclosingInstance;
import dev.noleak.checker.enclosing.MakeStatic;
import dev.noleak.checker.fix.Fix;
import dev.noleak.checker.report.Reporter;
import dev.noleak.checker.report.Reporter.Subject;

/** A {@link BugChecker} that flags Throwables which keep the object that they were created in. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A Throwable keeps the object that it was created in",
    severity = WARNING,
    linkType = CUSTOM,
    link = "https://noleak.dev/checker/docs/ThrowableCapturesEnclosing.md",
    tags = StandardTags.PERFORMANCE)
public final class ThrowableCapturesEnclosing extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    if (ASTHelpers.isSubtype(type.type, state.getSymtab().throwableType, state)) {
      UnlessTooDeep.run(() -> judge(type, tree, state));
    }
    return Description.NO_MATCH;
  }

  private void judge(ClassSymbol type, ClassTree tree, VisitorState state) {
    ClassSymbol kept = EnclosingInstance.of(type, state);
    if (kept == null) {
      return;
    }
    Creations creations = Creations.of(type, state);
    if (creations.mayBe()) {
      Tree place =
          state.getPath().getParentPath().getLeaf() instanceof NewClassTree creation
              ? creation
              : tree;
      new Reporter(this, state)
          .report(
              new Subject(type, null, null, null),
              place,
              CapturesMessage.of(tree, kept, creations.first(), state),
              Fix.of(MakeStatic.in(tree, state), Fix.NOT_STATIC));
    }
  }
}
