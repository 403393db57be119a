package dev.noleak.testkit;

import dev.noleak.testkit.report.Message;
import dev.noleak.testkit.report.Ruling;
import dev.noleak.testkit.report.Status;
import dev.noleak.testkit.report.TestGround;
import dev.noleak.testkit.verdict.Case;
import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Growth.Growing;
import dev.noleak.testkit.verdict.Instances;
import dev.noleak.testkit.verdict.Judgement;
import dev.noleak.testkit.verdict.Outcome;
import dev.noleak.testkit.verdict.Settings;
import dev.noleak.testkit.verdict.Subject;
import dev.noleak.testkit.verdict.Verdict;
import dev.noleak.testkit.verdict.Watched;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges the scopes of some tests together: one collection and one heap dump for all of them.
 *
 * <p>In loops, without streams: on newer JVMs each method that runs for the first time after a
 * collection takes some microseconds more, and what is here runs after each.
 */
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
    List<Watched> watched = new ArrayList<>();
    List<Instances> instances = new ArrayList<>();
    List<Growing> growing = new ArrayList<>();
    for (Scope scope : scopes) {
      if (isJudged(scope)) {
        Case all = scope.all();
        watched.addAll(all.watched());
        instances.addAll(all.instances());
        growing.addAll(all.growing());
      }
    }
    Case all = new Case(watched, instances, growing);
    Judgement judgement = Verdict.ofThisJvm().judge(all, settings(scopes));
    List<Ruling> rulings = new ArrayList<>();
    for (Scope scope : scopes) {
      rulings.add(ruling(scope, judgement));
    }
    return rulings;
  }

  private static boolean isJudged(Scope scope) {
    return !scope.hasFailed() && scope.plan().skipped() == null;
  }

  private Settings settings(List<Scope> scopes) {
    long patience = 0;
    boolean keepDump = false;
    for (Scope scope : scopes) {
      if (isJudged(scope)) {
        patience = Math.max(patience, scope.plan().patience());
        keepDump |= scope.plan().keepDump();
      }
    }
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
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : judgement.findings()) {
      if (subjects.contains(finding.subject())) {
        findings.add(finding);
      }
    }
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
    boolean leaks = false;
    boolean open = false;
    for (Finding finding : findings) {
      leaks |= finding.isLeak(softFails(scope));
      open |= finding.outcome() == Outcome.UNDECIDED;
    }
    if (scope.plan().expected() == null) {
      return leaks ? Status.LEAKED : Status.PASSED;
    }
    if (leaks) {
      return Status.EXPECTED;
    }
    return open ? Status.PASSED : Status.NO_LONGER_LEAKS;
  }

  private static boolean softFails(Scope scope) {
    return scope.plan().softReferences() == SoftReferences.FAIL;
  }

  /** By identity: two tests may track at one place. */
  private static Set<Subject> subjects(Case all) {
    Set<Subject> subjects = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Watched watched : all.watched()) {
      subjects.add(watched.subject());
    }
    for (Instances instances : all.instances()) {
      subjects.add(instances.subject());
    }
    for (Growing growing : all.growing()) {
      subjects.add(growing.subject());
    }
    return subjects;
  }

  /** Fails with all messages if there are any. */
  static void throwIfAnyFails(List<Ruling> rulings) {
    Set<String> messages = new LinkedHashSet<>();
    for (Ruling ruling : rulings) {
      if (ruling.fails()) {
        messages.add(Message.of(ruling));
      }
    }
    if (!messages.isEmpty()) {
      throw new LeakError(String.join(System.lineSeparator().repeat(2), messages));
    }
  }

  /** One sentence for each thing that is worth knowing though it fails nothing. */
  static List<String> notes(List<Ruling> rulings) {
    List<String> notes = new ArrayList<>();
    for (Ruling ruling : rulings) {
      notes.addAll(Message.notes(ruling));
    }
    return notes;
  }
}
