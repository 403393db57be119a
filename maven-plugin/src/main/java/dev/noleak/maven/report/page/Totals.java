package dev.noleak.maven.report.page;

import dev.noleak.maven.report.ClassReport;
import dev.noleak.maven.report.Found;
import dev.noleak.maven.report.ModuleReport;
import dev.noleak.maven.report.Proof;
import dev.noleak.maven.report.Source;
import dev.noleak.maven.report.Status;
import dev.noleak.maven.report.TestCounts;
import dev.noleak.maven.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sums up all classes of all modules. */
final class Totals {
  private static final Status PROVED = new Status(Found.CLEAN, Proof.PASSES);

  private final List<ModuleReport> modules;
  private final List<ClassReport> classes;

  Totals(List<ModuleReport> modules) {
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
      return isEverywhere(Source.FINDINGS) && isEverywhere(Source.LEAKS)
          ? "Nothing is kept that should go."
          : "Nothing is kept that should go, as far as anybody has looked.";
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
      parts.add(Words.count(findings(), "finding", "findings") + " in the sources");
    }
    if (isAnywhere(Source.LEAKS)) {
      parts.add(Words.count(leaks(), "leak", "leaks") + " at run time");
    }
    if (isAnywhere(Source.FINDINGS) && isAnywhere(Source.LEAKS)) {
      parts.add(Words.count(proved(), "class", "classes") + " clean and proved");
    }
    return parts.isEmpty()
        ? "This page shows what the other goals write. Run them, and then this one again."
        : String.join(", ", parts) + ".";
  }

  List<Figure> figures() {
    TestCounts tests =
        modules.stream().map(ModuleReport::tests).reduce(new TestCounts(0, 0, 0), TestCounts::plus);
    boolean isTested = isAnywhere(Source.LEAKS);
    return List.of(
        new Figure("classes", Integer.toString(classes.size()), ""),
        figure("with a slot for a Throwable", withSlots(), isAnywhere(Source.INVENTORY)),
        figure("findings", findings(), isAnywhere(Source.FINDINGS)),
        figure("leaks", leaks(), isTested),
        figure("clean and proved", proved(), isTested && isAnywhere(Source.FINDINGS)),
        new Figure("tests", isTested ? Integer.toString(tests.all()) : "–", remark(tests)));
  }

  private static String remark(TestCounts tests) {
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

  private long leaks() {
    return classes.stream().mapToLong(each -> each.leaks().size()).sum();
  }

  private long proved() {
    return classes.stream().filter(each -> each.status().equals(PROVED)).count();
  }
}
