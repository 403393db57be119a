package dev.noleak.testkit.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether objects are really held. Collections come first; where they leave anything, a
 * heap dump decides: a strong path is a leak, no path is none.
 *
 * <p>Safe for use by several threads: collections and dumps happen one at a time.
 */
public final class Verdict {
  private static final AtomicInteger KEPT = new AtomicInteger();

  /** A dump is dear: one more soon, for what goes at once, and one when patience is spent. */
  private static final long SOON = 250;

  private final @Nullable Vm vm;
  private final DumpReader reader;

  Verdict(@Nullable Vm vm, DumpReader reader) {
    this.vm = vm;
    this.reader = reader;
  }

  /** One for this JVM. */
  public static Verdict ofThisJvm() {
    return new Verdict(Vm.current(), new HprofReader());
  }

  /** How many live instances each class has, by its binary name; empty where nothing tells. */
  public Map<String, Long> histogram() {
    return vm == null ? Map.of() : vm.histogram();
  }

  public Judgement judge(Case asked, Settings settings) {
    // A test may leave its thread interrupted, and no file could be read in that state.
    boolean interrupted = Thread.interrupted();
    try {
      return judgeUninterrupted(asked, settings);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Judgement judgeUninterrupted(Case asked, Settings settings) {
    long left = settings.patience();
    if (vm == null || !vm.ignoresRequests()) {
      Rounds.collect(asked::isGone);
      left = Rounds.run(asked::isAllowed, left);
    }
    boolean counts = vm != null && !asked.instances().isEmpty();
    Case open = counts ? asked.withGrown(histogram()) : asked;
    if (open.isClear()) {
      return new Judgement(undumped(open, Outcome.COLLECTED, ""), null);
    }
    if (vm == null) {
      return new Judgement(undumped(open, Outcome.ALIVE, "this JVM gives none"), null);
    }
    return byDump(open, new Dumps(vm, reader), settings, left);
  }

  private Judgement byDump(Case open, Dumps dumps, Settings settings, long patience) {
    long left = patience;
    Path kept = settings.dumps() == null ? null : settings.dumps().resolve(dumpName());
    Judgement judgement = byOneDump(open, dumps, kept);
    for (long wait = SOON; left > 0 && judgement.hasLeak(); wait = left) {
      wait = Math.min(wait, left);
      if (!Rounds.pause(wait)) {
        break;
      }
      left -= wait;
      judgement = byOneDump(open, dumps, kept);
    }
    return judgement;
  }

  private static Judgement byOneDump(Case open, Dumps dumps, @Nullable Path kept) {
    try {
      Judgement judgement =
          new Judgement(dumps.take(kept, held -> new DumpFindings(held).of(open)), kept);
      if (kept != null && !judgement.hasLeak()) {
        Files.deleteIfExists(kept);
        return new Judgement(judgement.findings(), null);
      }
      return judgement;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return new Judgement(undumped(open, Outcome.UNDECIDED, reason(e)), null);
    }
  }

  private static String dumpName() {
    return "heap-" + ProcessHandle.current().pid() + "-" + KEPT.incrementAndGet() + ".hprof";
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : message;
  }

  /** What is said without a dump: {@code alive} of all that is not gone. */
  private static List<Finding> undumped(Case open, Outcome alive, String detail) {
    List<Finding> findings = new ArrayList<>();
    for (Watched watched : open.watched()) {
      Outcome outcome = watched.isGone() ? Outcome.COLLECTED : without(watched.subject(), alive);
      boolean needsDetail = outcome == Outcome.UNDECIDED;
      findings.add(new Finding(watched.subject(), outcome, null, needsDetail ? detail : ""));
    }
    for (Instances instances : open.instances()) {
      findings.add(new Finding(instances.subject(), Outcome.UNDECIDED, null, detail));
    }
    for (Growth.Growing growing : open.growing()) {
      findings.add(new Finding(growing.subject(), Outcome.UNDECIDED, null, detail));
    }
    return findings;
  }

  /** Of what a closed object holds, being alive tells nothing. */
  private static Outcome without(Subject subject, Outcome alive) {
    return subject.rule() == Rule.CLOSED ? Outcome.UNDECIDED : alive;
  }
}
