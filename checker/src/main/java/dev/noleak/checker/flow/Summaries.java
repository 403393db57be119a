package dev.noleak.checker.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The least fixpoint of the {@link Summary summaries} of bodies that call each other. A body is
 * analysed with what is known of the bodies it calls, and again when one of these turns out to end
 * in more ways.
 */
final class Summaries {
  /**
   * How often a body is analysed until what it did before is kept in mind. Code that is handed over
   * and not known yet is passed by, so a later result may say less than an earlier one, and bodies
   * that call each other in a circle could hand both around for ever.
   */
  private static final int PATIENCE = 10;

  private final Function<Body, Summary> analysis;
  private final Map<Body, Summary> known = new HashMap<>();
  private final Map<Body, Set<Body>> callers = new HashMap<>();
  private final Map<Body, Integer> times = new HashMap<>();
  private final Deque<Body> stale = new ArrayDeque<>();
  private final Set<Body> waiting = new HashSet<>();
  private @Nullable Body current;

  /**
   * No summaries yet.
   *
   * @param analysis analyses a body, and asks {@link #of} for the bodies that it calls
   */
  Summaries(Function<Body, Summary> analysis) {
    this.analysis = analysis;
  }

  /** What is known so far of {@code callee}; the running body hears of it when that changes. */
  Summary of(Body callee) {
    if (current != null) {
      callers.computeIfAbsent(callee, key -> new LinkedHashSet<>()).add(current);
    }
    Summary summary = known.get(callee);
    if (summary == null) {
      known.put(callee, Summary.BOTTOM);
      waiting.add(callee);
      stale.push(callee);
      return Summary.BOTTOM;
    }
    return summary;
  }

  /** Analyses {@code body} and all that it calls, until nothing changes any more. */
  void settle(Body body) {
    analyse(body);
    while (!stale.isEmpty()) {
      Body next = stale.pop();
      waiting.remove(next);
      analyse(next);
    }
    current = null;
  }

  private void analyse(Body body) {
    current = body;
    Summary summary = analysis.apply(body);
    if (times.merge(body, 1, Integer::sum) > PATIENCE) {
      summary = summary.or(known.getOrDefault(body, Summary.BOTTOM));
    }
    if (!summary.equals(known.put(body, summary))) {
      callers.getOrDefault(body, Set.of()).stream().filter(waiting::add).forEach(stale::addLast);
    }
  }

  /** Begins anew. */
  void forget() {
    known.clear();
    callers.clear();
    times.clear();
  }
}
