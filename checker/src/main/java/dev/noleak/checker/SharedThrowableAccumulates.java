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
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.fix.Fix;
import dev.noleak.checker.report.Reporter;
import dev.noleak.checker.report.Reporter.Subject;
import dev.noleak.checker.shared.Creation;
import dev.noleak.checker.shared.SharedMessage;
import dev.noleak.checker.shared.SharedThrowables;

/** A {@link BugChecker} that flags shared Throwables which grow whenever they are thrown. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A shared Throwable gathers suppressed exceptions, or keeps class loaders, for ever",
    severity = WARNING,
    linkType = CUSTOM,
    link = "https://noleak.dev/checker/docs/SharedThrowableAccumulates.md",
    tags = StandardTags.PERFORMANCE)
public final class SharedThrowableAccumulates extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    // Class by class: to be asked for every variable of a compilation costs more than the answers.
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree variable) {
        VarSymbol field = ASTHelpers.getSymbol(variable);
        if (SharedThrowables.isShared(field, state) && !isSuppressed(variable, state)) {
          UnlessTooDeep.run(() -> judge(field, variable, tree, state));
        }
      }
    }
    return Description.NO_MATCH;
  }

  private void judge(VarSymbol field, VariableTree tree, ClassTree owner, VisitorState state) {
    Creation creation =
        new SharedThrowables(state)
            .accumulating(tree, owner, declaration -> isSuppressed(declaration, state));
    if (creation != null) {
      new Reporter(this, state)
          .report(
              new Subject(field.enclClass(), null, field.getSimpleName().toString(), null),
              tree,
              SharedMessage.of(tree, creation, state),
              Fix.REDESIGN);
    }
  }
}
