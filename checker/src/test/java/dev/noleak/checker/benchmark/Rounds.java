package dev.noleak.checker.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs candidates by turns, A B C A B C: whatever else the machine does meanwhile, it does to all
 * of them.
 */
final class Rounds {
  private final List<Candidate> candidates;
  private final Map<Candidate, List<Usage>> usages = new LinkedHashMap<>();
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
          usages.computeIfAbsent(candidate, key -> new ArrayList<>()).add(run.usage());
        }
      }
    }
    return this;
  }

  /** The medians, and each one's ratio to those of the candidate that is named {@code floor}. */
  List<String> table(String floor) {
    Usage base =
        Usage.median(
            candidates.stream()
                .filter(candidate -> candidate.name().equals(floor))
                .findFirst()
                .map(this::runs)
                .orElseThrow());
    List<String> lines = new ArrayList<>();
    lines.add("| | CPU s | × floor | wall s | × floor | peak MB | × floor | findings | runs |");
    lines.add("|---|---|---|---|---|---|---|---|---|");
    for (Candidate candidate : candidates) {
      Usage usage = Usage.median(runs(candidate));
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.2f | %.1f | %.2f | %.0f | %.2f | %d | %d |",
              candidate.name(),
              usage.cpu() / 1000.0,
              (double) usage.cpu() / base.cpu(),
              usage.wall() / 1000.0,
              (double) usage.wall() / base.wall(),
              usage.peak() / 1024.0,
              (double) usage.peak() / base.peak(),
              findings.getOrDefault(candidate, 0L),
              runs(candidate).size()));
    }
    return lines;
  }

  private List<Usage> runs(Candidate candidate) {
    return usages.getOrDefault(candidate, List.of());
  }
}
