package dev.noleak.testkit.verdict;

import dev.noleak.testkit.trace.HeldObjects;
import dev.noleak.testkit.trace.LeakId;
import dev.noleak.testkit.trace.LeakTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one heap dump says of the objects and the types under watch. */
final class DumpFindings {
  /** More traces than this to one type tell nobody more. */
  private static final int MOST_TRACES = 3;

  private final HeldObjects held;

  DumpFindings(HeldObjects held) {
    this.held = held;
  }

  List<Finding> of(Case open) {
    List<Finding> findings = new ArrayList<>();
    open.watched().forEach(watched -> findings.add(of(watched)));
    open.instances().forEach(instances -> findings.addAll(of(instances)));
    open.growing().forEach(growing -> findings.addAll(of(growing)));
    return findings;
  }

  private Finding of(Watched watched) {
    if (watched.isGone()) {
      return Finding.of(watched, Outcome.COLLECTED);
    }
    if (watched.subject().rule() == Rule.CLOSED) {
      LeakTrace trace = held.throwableThrough(watched.id());
      return found(watched, trace, Outcome.KEEPS_THROWABLE, Outcome.CLEAN);
    }
    boolean soft = held.soft().contains(watched.id());
    LeakTrace trace = held.strong().get(watched.id());
    return found(watched, trace, Outcome.STRONG, soft ? Outcome.SOFT : Outcome.UNHELD);
  }

  private static Finding found(
      Watched watched, @Nullable LeakTrace trace, Outcome shown, Outcome otherwise) {
    return new Finding(watched.subject(), trace == null ? otherwise : shown, trace, "");
  }

  private List<Finding> of(Instances instances) {
    List<LeakTrace> traces = held.instancesOf(instances.name());
    String detail =
        "%d strongly held, %d before the test".formatted(traces.size(), instances.before());
    if (traces.size() > instances.before()) {
      return leaks(instances.subject(), Outcome.MORE_INSTANCES, traces, detail);
    }
    return List.of(noLeak(instances.subject(), traces, detail));
  }

  private List<Finding> of(Growth.Growing growing) {
    List<LeakTrace> all = held.instancesOf(growing.subject().type());
    List<LeakTrace> traces =
        all.stream().filter(trace -> trace.survivor().equals(growing.subject().type())).toList();
    String detail = "live instances after each run: " + join(growing.counts());
    if (traces.size() > growing.counts().get(0)) {
      return leaks(growing.subject(), Outcome.GROWTH, traces, detail);
    }
    return List.of(noLeak(growing.subject(), all, detail));
  }

  private static String join(List<Long> counts) {
    return String.join(", ", counts.stream().map(count -> Long.toString(count)).toList());
  }

  private static List<Finding> leaks(
      Subject subject, Outcome outcome, List<LeakTrace> traces, String detail) {
    return distinct(traces).stream()
        .limit(MOST_TRACES)
        .map(trace -> new Finding(subject, outcome, trace, detail))
        .toList();
  }

  /** Where not all paths were asked for, their number tells nothing. */
  private static Finding noLeak(Subject subject, List<LeakTrace> traces, String detail) {
    boolean isCut = traces.size() == HeldObjects.MOST_INSTANCES;
    return new Finding(
        subject,
        isCut ? Outcome.UNDECIDED : Outcome.UNHELD,
        null,
        isCut ? detail + "; more than are compared" : detail);
  }

  /** One of those that differ in indexes and keys alone. */
  private static List<LeakTrace> distinct(List<LeakTrace> traces) {
    Map<String, LeakTrace> byId = new LinkedHashMap<>();
    traces.forEach(trace -> byId.putIfAbsent(LeakId.of(trace), trace));
    return List.copyOf(byId.values());
  }
}
