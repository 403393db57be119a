package dev.noleak.testkit;

import dev.noleak.testkit.report.Message;
import dev.noleak.testkit.report.Ruling;
import dev.noleak.testkit.report.Status;
import dev.noleak.testkit.report.TestGround;
import dev.noleak.testkit.verdict.Case;
import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Judgement;
import dev.noleak.testkit.verdict.Outcome;
import dev.noleak.testkit.verdict.Settings;
import dev.noleak.testkit.verdict.Subject;
import dev.noleak.testkit.verdict.Verdict;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Judges the scopes of some tests together: one collection and one heap dump for all of them. */
final class Judge {
  private final TestGround ground;
  private final Path reports;

  /**
   * @param testClasses the binary names of the classes that count as the test itself
   * @param reports the folder for heap dumps that are kept
   */
  Judge(Set<String> testClasses, Path reports) {
    this.ground = new TestGround(testClasses, Thread.currentThread().getName());
    this.reports = reports;
  }

  List<Ruling> judge(List<Scope> scopes) {
    List<Scope> judged = scopes.stream().filter(Judge::isJudged).toList();
    Case all =
        new Case(
            judged.stream().flatMap(scope -> scope.all().watched().stream()).toList(),
            judged.stream().flatMap(scope -> scope.all().instances().stream()).toList(),
            judged.stream().flatMap(scope -> scope.all().growing().stream()).toList());
    Judgement judgement = Verdict.ofThisJvm().judge(all, settings(judged));
    return scopes.stream().map(scope -> ruling(scope, judgement)).toList();
  }

  private static boolean isJudged(Scope scope) {
    return !scope.hasFailed() && scope.plan().skipped() == null;
  }

  private Settings settings(List<Scope> scopes) {
    long patience = scopes.stream().mapToLong(scope -> scope.plan().patience()).max().orElse(0);
    boolean keepDump = scopes.stream().anyMatch(scope -> scope.plan().keepDump());
    return new Settings(patience, keepDump ? reports : null);
  }

  private Ruling ruling(Scope scope, Judgement judgement) {
    String skipped = scope.plan().skipped();
    if (skipped != null) {
      return ruling(scope, Status.SKIPPED, skipped, List.of(), judgement);
    }
    if (scope.hasFailed()) {
      return ruling(scope, Status.FAILED, "", List.of(), judgement);
    }
    Set<Subject> subjects = subjects(scope.all());
    List<Finding> findings =
        judgement.findings().stream()
            .filter(finding -> subjects.contains(finding.subject()))
            .toList();
    String expected = scope.plan().expected();
    return ruling(
        scope, status(scope, findings), expected == null ? "" : expected, findings, judgement);
  }

  private Ruling ruling(
      Scope scope, Status status, String reason, List<Finding> findings, Judgement judgement) {
    return new Ruling(
        scope.test(),
        ground,
        status,
        reason,
        findings,
        softFails(scope),
        scope.plan().softReferences() != SoftReferences.IGNORE,
        judgement.dump());
  }

  private static Status status(Scope scope, List<Finding> findings) {
    boolean leaks = findings.stream().anyMatch(finding -> finding.isLeak(softFails(scope)));
    if (scope.plan().expected() == null) {
      return leaks ? Status.LEAKED : Status.PASSED;
    }
    if (leaks) {
      return Status.EXPECTED;
    }
    boolean open = findings.stream().anyMatch(f -> f.outcome() == Outcome.UNDECIDED);
    return open ? Status.PASSED : Status.NO_LONGER_LEAKS;
  }

  private static boolean softFails(Scope scope) {
    return scope.plan().softReferences() == SoftReferences.FAIL;
  }

  /** By identity: two tests may track at one place. */
  private static Set<Subject> subjects(Case all) {
    Set<Subject> subjects = Collections.newSetFromMap(new IdentityHashMap<>());
    all.watched().forEach(watched -> subjects.add(watched.subject()));
    all.instances().forEach(instances -> subjects.add(instances.subject()));
    all.growing().forEach(growing -> subjects.add(growing.subject()));
    return subjects;
  }

  /** Fails with all messages if there are any. */
  static void throwIfAnyFails(List<Ruling> rulings) {
    List<String> messages =
        rulings.stream().filter(Ruling::fails).map(Message::of).distinct().toList();
    if (!messages.isEmpty()) {
      throw new LeakError(String.join(System.lineSeparator().repeat(2), messages));
    }
  }

  /** One sentence for each thing that is worth knowing though it fails nothing. */
  static Stream<String> notes(List<Ruling> rulings) {
    return rulings.stream().flatMap(ruling -> Message.notes(ruling).stream());
  }
}
