package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.Holding;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.Step;
import dev.noleak.testkit.verdict.Finding;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a leak, and the page that says more.
 *
 * @param advice in one or two sentences
 * @param page about this kind of leak
 */
record Remedy(String advice, Page page) {
  static Remedy of(Finding finding, Set<String> testClasses) {
    LeakTrace trace = finding.trace();
    Optional<TestHolder> holder =
        trace == null ? Optional.empty() : TestHolder.in(trace, testClasses);
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
      case KEEPS_THROWABLE -> new Remedy(clear(trace), Page.KEEPS_THROWABLE);
      case MORE_INSTANCES -> new Remedy(letGo(trace), Page.MORE_INSTANCES);
      case GROWTH -> new Remedy(letGo(trace), Page.GROWTH);
      case STRONG, COLLECTED, CLEAN, UNHELD, UNDECIDED ->
          new Remedy(letGo(trace), Page.STILL_REACHABLE);
    };
  }

  private static String clear(@Nullable LeakTrace trace) {
    if (trace == null) {
      return "";
    }
    Step stored =
        trace.steps().stream()
            .filter(Step::isThrowable)
            .findFirst()
            .orElse(last(trace).orElse(null));
    return stored == null ? "" : "Set " + reference(stored) + " to null when the object is closed.";
  }

  private static String letGo(@Nullable LeakTrace trace) {
    if (trace == null) {
      return "";
    }
    if (isConstant(trace)) {
      return "It is the value of a static field itself. Where that is a constant do not track it; otherwise set the field to null when the object is done.";
    }
    return trace.steps().stream()
        .filter(Step::isThrowable)
        .findFirst()
        .or(() -> last(trace))
        .map(
            step ->
                "Let go of it where "
                    + reference(step)
                    + " is kept: remove it or set it to null once the object is done.")
        .orElse("Let the thread or the native code that refers to it end.");
  }

  private static boolean isConstant(LeakTrace trace) {
    return trace.steps().size() == 1 && trace.steps().get(0).holding() == Holding.STATIC_FIELD;
  }

  private static Optional<Step> last(LeakTrace trace) {
    return trace.steps().isEmpty()
        ? Optional.empty()
        : Optional.of(trace.steps().get(trace.steps().size() - 1));
  }

  private static String reference(Step step) {
    String owner = Names.simple(step.owner());
    return switch (step.holding()) {
      case FIELD, STATIC_FIELD -> owner + "." + step.name();
      case ELEMENT, KEY, VALUE -> owner + "[" + step.name() + "]";
    };
  }
}
