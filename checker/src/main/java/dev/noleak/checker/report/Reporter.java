package dev.noleak.checker.report;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.FindingListener;
import dev.noleak.checker.fix.Fix;
import org.jspecify.annotations.Nullable;

/** Tells what a check finds: to the listener as data, to Error Prone as a description. */
public final class Reporter {
  private final BugChecker check;
  private final VisitorState state;

  public Reporter(BugChecker check, VisitorState state) {
    this.check = check;
    this.state = state;
  }

  /**
   * What a finding is about; see the components of {@link Finding}.
   *
   * @param type the judged class
   */
  public record Subject(
      ClassSymbol type, @Nullable String member, @Nullable String field, @Nullable Kind kind) {}

  /** Reports {@code subject} at {@code place}, which is in the file at hand. */
  public void report(Subject subject, Tree place, String message, Fix fix) {
    FindingListener listener = state.context.get(FindingListener.class);
    if (listener != null) {
      listener.found(
          new Finding(
              check.canonicalName(),
              ClassNames.of(subject.type()),
              subject.member(),
              subject.field(),
              subject.kind(),
              message,
              check.linkUrl(),
              state.getPath().getCompilationUnit().getSourceFile().toUri(),
              Positions.line(place, state),
              Positions.column(place, state),
              fix.edits(),
              fix.none()));
    }
    SuggestedFix.Builder edits = SuggestedFix.builder();
    fix.edits().forEach(edit -> edits.replace(edit.start(), edit.end(), edit.text()));
    state.reportMatch(
        check.buildDescription(place).setMessage(message).addFix(edits.build()).build());
  }
}
