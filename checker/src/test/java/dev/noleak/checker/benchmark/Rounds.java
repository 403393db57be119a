package dev.noleak.checker.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Runs candidates by turns, A B C A B C: whatever else the machine does meanwhile, it does to all
 * of them.
 */
final class Rounds {
  private final List<Candidate> candidates;
  private final Map<Candidate, SortedMap<Integer, Usage>> usages = new LinkedHashMap<>();
  private final Map<Candidate, Long> findings = new LinkedHashMap<>();

  Rounds(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
  }

  /** Runs {@code rounds} rounds; {@code directory} is for what the processes print. */
  Rounds run(int rounds, Path directory) {
    for (int round = 0; round < rounds; round++) {
      for (Candidate candidate : candidates) {
        if (round % candidate.everyRounds() == 0) {
          Child.Run run = candidate.child().run(directory);
          findings.put(candidate, candidate.findings(run));
          usages.computeIfAbsent(candidate, key -> new TreeMap<>()).put(round, run.usage());
        }
      }
    }
    return this;
  }

  /** The medians, and each one's ratio to the candidate that is named {@code floor}. */
  List<String> table(String floor) {
    Map<Integer, Usage> base =
        candidates.stream()
            .filter(candidate -> candidate.name().equals(floor))
            .findFirst()
            .map(this::runs)
            .orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add("| | CPU s | × floor | wall s | × floor | peak MB | × floor | findings | runs |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    for (Candidate candidate : candidates) {
      Map<Integer, Usage> runs = runs(candidate);
      Usage usage = Usage.median(runs.values());
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %s | %.1f | %.2f | %.0f | %.2f | %d | %d |",
              candidate.name(),
              usage.cpu() / 1000.0,
              ratio(runs, base, Usage::cpu),
              usage.wall() / 1000.0,
              ratio(runs, base, Usage::wall).median(),
              usage.peak() / 1024.0,
              ratio(runs, base, Usage::peak).median(),
              findings.getOrDefault(candidate, 0L),
              runs.size()));
    }
    return lines;
  }

  private Map<Integer, Usage> runs(Candidate candidate) {
    return usages.getOrDefault(candidate, Collections.emptySortedMap());
  }

  private static Ratio ratio(
      Map<Integer, Usage> runs, Map<Integer, Usage> base, ToLongFunction<Usage> figure) {
    List<Double> pairs = new ArrayList<>();
    runs.forEach(
        (round, usage) ->
            pairs.add(
                (double) figure.applyAsLong(usage)
                    / figure.applyAsLong(Objects.requireNonNull(base.get(round)))));
    return Ratio.of(pairs);
  }
}
