package dev.noleak.checker;

import static com.google.errorprone.BugPattern.LinkType.CUSTOM;
import static com.google.errorprone.BugPattern.SeverityLevel.SUGGESTION;

import com.google.auto.service.AutoService;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.StandardTags;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.ErrorProneOptions.Severity;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.fix.Fix;
import dev.noleak.checker.report.Reporter;
import dev.noleak.checker.report.Reporter.Subject;

/** A {@link BugChecker} that flags fields of Throwables which hold something to be closed. */
@AutoService(BugChecker.class)
@BugPattern(
    summary = "A Throwable holds a resource, which lives as long as whoever holds the Throwable",
    severity = SUGGESTION,
    linkType = CUSTOM,
    link = "https://noleak.dev/checker/docs/ThrowableHoldsResource.md",
    tags = StandardTags.PERFORMANCE)
public final class ThrowableHoldsResource extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    if (isOn(state.errorProneOptions())
        && ASTHelpers.isSubtype(type.type, state.getSymtab().throwableType, state)) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree field && holdsResource(field, state)) {
          report(type, field, state);
        }
      }
    }
    return Description.NO_MATCH;
  }

  private boolean holdsResource(VariableTree tree, VisitorState state) {
    VarSymbol field = ASTHelpers.getSymbol(tree);
    return !field.isStatic()
        && isSubtype(field.type, state.getSymtab().autoCloseableType, state)
        && !isSuppressed(tree, state);
  }

  private void report(ClassSymbol type, VariableTree tree, VisitorState state) {
    VarSymbol field = ASTHelpers.getSymbol(tree);
    String message =
        ("%s holds a resource in '%s': whoever keeps the exception (a log, a cause, a field) keeps"
                + " the %s too, and nobody can tell who has to close it. Keep what tells about it,"
                + " a String or a status say, and close it where it was opened. Handed over on"
                + " purpose? @SuppressWarnings(\"%s\") on the field or the class.")
            .formatted(
                type.getSimpleName(),
                field.getSimpleName(),
                field.type.tsym.getSimpleName(),
                canonicalName());
    new Reporter(this, state)
        .report(
            new Subject(type, null, field.getSimpleName().toString(), null),
            tree,
            message,
            Fix.REDESIGN);
  }

  /**
   * Whether somebody asked for this check. Error Prone switches on whatever it finds on the
   * processor path, suggestions too: off by default is for a check itself to see to.
   */
  private boolean isOn(ErrorProneOptions options) {
    Severity asked = options.getSeverityMap().getOrDefault(canonicalName(), Severity.OFF);
    return asked != Severity.OFF || options.isEnableAllChecksAsWarnings();
  }

  /** Also by the bounds of a type variable, each of several. */
  private static boolean isSubtype(Type type, Type above, VisitorState state) {
    return !type.isPrimitive() && state.getTypes().isSubtype(type, above);
  }
}
