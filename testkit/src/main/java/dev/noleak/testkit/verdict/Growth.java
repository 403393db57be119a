package dev.noleak.testkit.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The live instances of each class after each run of a test. */
public final class Growth {
  private final List<Map<String, Long>> runs = new ArrayList<>();

  /** Adds the counts after one more run. */
  public void add(Map<String, Long> histogram) {
    runs.add(Map.copyOf(histogram));
  }

  /**
   * The classes of which there were more instances after each run but the first: what the first one
   * leaves may be a cache.
   *
   * @param own whether a class, by its binary name, is the project's own
   */
  public List<Growing> growing(Predicate<String> own) {
    if (runs.size() < 2) {
      return List.of();
    }
    return runs.get(runs.size() - 1).keySet().stream()
        .filter(own)
        .sorted()
        .map(this::growing)
        .filter(Growing::isSteady)
        .toList();
  }

  private Growing growing(String name) {
    Subject subject = new Subject(Rule.GROWTH, name, "", runs.size() + " runs of the test");
    return new Growing(subject, runs.stream().map(run -> count(run, name)).toList());
  }

  private static long count(Map<String, Long> run, String name) {
    return run.getOrDefault(name, 0L);
  }

  /**
   * A class whose instances grew.
   *
   * @param subject what is told of it
   * @param counts its live instances after each run
   */
  public record Growing(Subject subject, List<Long> counts) {
    public Growing {
      counts = List.copyOf(counts);
    }

    private boolean isSteady() {
      return Stream.iterate(1, i -> i < counts.size(), i -> i + 1)
          .allMatch(i -> counts.get(i) > counts.get(i - 1));
    }
  }
}
