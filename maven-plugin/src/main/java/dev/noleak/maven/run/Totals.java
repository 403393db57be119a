package dev.noleak.maven.run;

import dev.noleak.maven.text.Counts;
import java.util.List;

/** How many tests ended how. */
public record Totals(int tests, int passed, int failed, int skipped) {
  /** Of no tests. */
  public static final Totals NONE = new Totals(0, 0, 0, 0);

  /** The totals of {@code outcomes}. */
  public static Totals of(List<Outcome> outcomes) {
    return new Totals(
        outcomes.size(),
        count(outcomes, Status.PASSED),
        count(outcomes, Status.FAILED),
        count(outcomes, Status.SKIPPED));
  }

  /** These and those. */
  public Totals plus(Totals other) {
    return new Totals(
        tests + other.tests, passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  private static int count(List<Outcome> outcomes, Status status) {
    return (int) outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }

  /**
   * In words: {@code no @NoLeak tests}, {@code 1 @NoLeak test passed}, {@code 3 @NoLeak tests: 2
   * passed, 1 failed}.
   */
  public String text() {
    if (tests == 0) {
      return "no @NoLeak tests";
    }
    String all = Counts.of(tests, "@NoLeak test");
    if (passed == tests) {
      return all + " passed";
    }
    StringBuilder text = new StringBuilder(all).append(": ").append(passed).append(" passed");
    if (failed > 0) {
      text.append(", ").append(failed).append(" failed");
    }
    if (skipped > 0) {
      text.append(", ").append(skipped).append(" skipped");
    }
    return text.toString();
  }
}
