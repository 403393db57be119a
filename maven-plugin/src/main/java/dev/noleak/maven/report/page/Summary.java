package dev.noleak.maven.report.page;

import dev.noleak.maven.report.ClassReport;
import dev.noleak.maven.report.Found;
import dev.noleak.maven.report.Leak;
import dev.noleak.maven.report.ModuleReport;
import dev.noleak.maven.report.Proof;
import dev.noleak.maven.report.Source;
import dev.noleak.maven.report.Status;
import dev.noleak.maven.report.Tone;
import dev.noleak.maven.run.Totals;
import dev.noleak.maven.sarif.Reported;
import dev.noleak.maven.text.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums up all classes of all modules. */
final class Summary {
  private static final Status PROVED = new Status(Found.CLEAN, Proof.PASSES);

  private final List<ModuleReport> modules;
  private final List<ClassReport> classes;

  Summary(List<ModuleReport> modules) {
    this.modules = modules;
    this.classes = modules.stream().flatMap(each -> each.classes().stream()).toList();
  }

  /** How many classes are as they should not be. */
  long bad() {
    return classes.stream().filter(each -> each.status().tone() == Tone.BAD).count();
  }

  /** The verdict in a sentence. */
  String headline() {
    if (!isAnywhere(Source.FINDINGS) && !isAnywhere(Source.LEAKS)) {
      return "Nothing has been checked or tested yet.";
    }
    if (bad() == 0) {
      String nothing = known().isEmpty() ? "Nothing" : "Nothing new";
      return isEverywhere(Source.FINDINGS) && isEverywhere(Source.LEAKS) && tests().tests() > 0
          ? nothing + " is kept that should go."
          : nothing + " is kept that should go, as far as anybody has looked.";
    }
    return classes.size() == 1
        ? "The one class there is keeps what it should let go of."
        : "%d of %d classes %s."
            .formatted(
                bad(),
                classes.size(),
                bad() == 1 ? "keeps what it should let go of" : "keep what they should let go of");
  }

  /** More about it. */
  String lead() {
    List<String> parts = new ArrayList<>();
    if (isAnywhere(Source.FINDINGS)) {
      parts.add(Counts.of(findings(), "finding") + " in the sources");
      parts.addAll(known());
    }
    if (isAnywhere(Source.LEAKS)) {
      parts.add(Counts.of(leaks(), "leak") + " at run time");
    }
    if (isAnywhere(Source.FINDINGS) && isAnywhere(Source.LEAKS)) {
      parts.add(Counts.of(proved(), "class") + " clean and proved");
    }
    return parts.isEmpty()
        ? "This page shows what the other goals write. Run them, and then this one again."
        : String.join(", ", parts) + ".";
  }

  List<Figure> figures() {
    Totals tests = tests();
    boolean isTested = isAnywhere(Source.LEAKS);
    return List.of(
        new Figure("classes", Integer.toString(classes.size()), ""),
        figure("with a slot for a Throwable", withSlots(), isAnywhere(Source.INVENTORY)),
        new Figure(
            "findings",
            isAnywhere(Source.FINDINGS) ? Long.toString(findings()) : "–",
            String.join(", ", known())),
        figure("leaks", leaks(), isTested),
        figure("clean and proved", proved(), isTested && isAnywhere(Source.FINDINGS)),
        new Figure("tests", isTested ? Integer.toString(tests.tests()) : "–", remark(tests)));
  }

  private Totals tests() {
    return modules.stream().map(ModuleReport::tests).reduce(Totals.NONE, Totals::plus);
  }

  private static String remark(Totals tests) {
    List<String> parts = new ArrayList<>();
    if (tests.failed() > 0) {
      parts.add(tests.failed() + " failed");
    }
    if (tests.skipped() > 0) {
      parts.add(tests.skipped() + " skipped");
    }
    return String.join(", ", parts);
  }

  private static Figure figure(String label, long value, boolean isKnown) {
    return new Figure(label, isKnown ? Long.toString(value) : "–", "");
  }

  /** The statuses that there are, what needs somebody most first; last, what needs nobody. */
  List<StatusCount> statuses() {
    Map<Status, Integer> counts = new TreeMap<>();
    int quiet = 0;
    for (ClassReport each : classes) {
      if (each.isQuiet()) {
        quiet++;
      } else {
        counts.merge(each.status(), 1, Integer::sum);
      }
    }
    int most = Math.max(quiet, counts.values().stream().reduce(1, Math::max));
    List<StatusCount> statuses = new ArrayList<>();
    counts.forEach(
        (status, count) -> statuses.add(count(status.tone(), status.words(), count, most, true)));
    if (quiet > 0) {
      statuses.add(count(Tone.OPEN, "no slot for a Throwable", quiet, most, false));
    }
    return statuses;
  }

  private static StatusCount count(Tone tone, String words, int count, int most, boolean isListed) {
    return new StatusCount(
        tone.name().toLowerCase(Locale.ROOT),
        Row.sign(tone),
        words,
        count,
        Math.max(1, count * 100 / most),
        isListed);
  }

  private boolean isEverywhere(Source source) {
    return modules.stream().allMatch(each -> each.inputs().written().containsKey(source));
  }

  private boolean isAnywhere(Source source) {
    return modules.stream().anyMatch(each -> each.inputs().written().containsKey(source));
  }

  private long withSlots() {
    return classes.stream().filter(each -> !each.slots().isEmpty()).count();
  }

  private long findings() {
    return classes.stream().mapToLong(each -> each.findings().size()).sum();
  }

  /** How many more there are that do not count, for each reason why. */
  private List<String> known() {
    Map<String, Long> reasons =
        classes.stream()
            .flatMap(each -> each.known().stream())
            .map(Reported::setAside)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(why -> why, TreeMap::new, Collectors.counting()));
    return reasons.entrySet().stream()
        .map(each -> "%s more %s".formatted(each.getValue(), each.getKey()))
        .toList();
  }

  private long leaks() {
    // Two classes may both be at fault: that is one leak.
    return classes.stream().flatMap(each -> each.leaks().stream()).map(Leak::id).distinct().count();
  }

  private long proved() {
    return classes.stream().filter(each -> each.status().equals(PROVED)).count();
  }
}
