package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.Holding;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Step;
import dev.noleak.testkit.verdict.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a leak, and the page that says more.
 *
 * @param advice in one or two sentences
 * @param page about this kind of leak
 */
record Remedy(String advice, Page page) {
  private static final String DONE = "once the object is done";

  static Remedy of(Finding finding, TestGround ground) {
    LeakTrace trace = finding.trace();
    Optional<TestHolder> holder = trace == null ? Optional.empty() : TestHolder.in(trace, ground);
    if (holder.isPresent()) {
      String advice =
          "Your test holds it: %s. %s".formatted(holder.get().what(), holder.get().remedy());
      return new Remedy(advice, Page.TEST_HOLDS_IT);
    }
    return switch (finding.outcome()) {
      case SOFT ->
          new Remedy(
              "Empty the cache that holds it, or set softReferences = IGNORE where a cache may.",
              Page.SOFTLY_HELD);
      case ALIVE ->
          new Remedy("Run the test on a HotSpot JVM to see what holds it.", Page.NOT_COLLECTED);
      case KEEPS_THROWABLE ->
          new Remedy(letGo(trace, "when the object is closed"), Page.KEEPS_THROWABLE);
      case MORE_INSTANCES -> new Remedy(letGo(trace, DONE), Page.MORE_INSTANCES);
      case GROWTH -> new Remedy(letGo(trace, DONE), Page.GROWTH);
      case STRONG, COLLECTED, CLEAN, UNHELD, UNDECIDED ->
          new Remedy(letGo(trace, DONE), Page.STILL_REACHABLE);
    };
  }

  private static String letGo(@Nullable LeakTrace trace, String when) {
    if (trace == null) {
      return "";
    }
    List<Step> steps = trace.steps();
    if (steps.size() == 1 && steps.get(0).holding() == Holding.STATIC_FIELD) {
      return "%s is a static field: if it is a constant do not track its value, otherwise set it to null once the object is done."
          .formatted(field(steps.get(0)));
    }
    int stored = trace.storedThrowable();
    List<Step> toHolder = stored < 0 ? steps : steps.subList(0, stored + 1);
    return letGo(toHolder, when);
  }

  /**
   * What can be changed is the last field of somebody's class, and what it holds in a collection.
   */
  private static String letGo(List<Step> steps, String when) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      boolean isField = step.holding() == Holding.FIELD || step.holding() == Holding.STATIC_FIELD;
      if (isField && !step.owner().startsWith("java.")) {
        boolean isLast = i == steps.size() - 1;
        String advice = isLast ? "Set %s to null %s." : "Remove it from what %s holds %s.";
        return advice.formatted(field(step), when);
      }
    }
    return steps.isEmpty()
        ? "Let the thread or the native code that refers to it end."
        : "Let what holds it go " + when + ".";
  }

  private static String field(Step step) {
    return Names.simple(step.owner()) + "." + step.name();
  }
}
