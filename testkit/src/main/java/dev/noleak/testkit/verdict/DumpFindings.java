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
    if (traces.size() == HeldObjects.MOST_INSTANCES && traces.size() <= instances.before()) {
      String detail = "there were " + instances.before() + " before, too many to be compared";
      return List.of(new Finding(instances.subject(), Outcome.UNDECIDED, null, detail));
    }
    String detail =
        "%d strongly held, %d before the test".formatted(traces.size(), instances.before());
    boolean more = traces.size() > instances.before();
    return findings(instances.subject(), more, Outcome.MORE_INSTANCES, traces, detail);
  }

  private List<Finding> of(Growth.Growing growing) {
    List<LeakTrace> traces =
        held.instancesOf(growing.subject().type()).stream()
            .filter(trace -> trace.survivor().equals(growing.subject().type()))
            .toList();
    String detail = "live instances after each run: " + join(growing.counts());
    boolean more = traces.size() > growing.counts().get(0);
    return findings(growing.subject(), more, Outcome.GROWTH, traces, detail);
  }

  private static String join(List<Long> counts) {
    return String.join(", ", counts.stream().map(count -> Long.toString(count)).toList());
  }

  private static List<Finding> findings(
      Subject subject, boolean more, Outcome outcome, List<LeakTrace> traces, String detail) {
    if (!more) {
      return List.of(new Finding(subject, Outcome.UNHELD, null, detail));
    }
    return distinct(traces).stream()
        .limit(MOST_TRACES)
        .map(trace -> new Finding(subject, outcome, trace, detail))
        .toList();
  }

  /** One of those that differ in indexes and keys alone. */
  private static List<LeakTrace> distinct(List<LeakTrace> traces) {
    Map<String, LeakTrace> byId = new LinkedHashMap<>();
    traces.forEach(trace -> byId.putIfAbsent(LeakId.of(trace), trace));
    return List.copyOf(byId.values());
  }
}
