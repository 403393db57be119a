package dev.noleak.testkit.verdict;

import dev.noleak.testkit.trace.LeakTrace;
import org.jspecify.annotations.Nullable;

/**
 * The outcome for one object under watch.
 *
 * @param subject what was watched
 * @param outcome what became of it
 * @param trace what holds it, where a heap dump shows that
 * @param detail what there is to say beside the outcome: counts, or why there is no dump; or empty
 */
public record Finding(Subject subject, Outcome outcome, @Nullable LeakTrace trace, String detail) {

  static Finding of(Watched watched, Outcome outcome) {
    return new Finding(watched.subject(), outcome, null, "");
  }

  /**
   * Whether it fails a test.
   *
   * @param softFails whether an object that only soft references hold does
   */
  public boolean isLeak(boolean softFails) {
    return outcome.isLeak() || (softFails && outcome == Outcome.SOFT);
  }
}
