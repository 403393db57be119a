package dev.noleak.testkit.report;

import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is worth a sentence though it fails nothing: survivors without a path, and what is
 * suppressed.
 */
final class Notes {
  private Notes() {}

  static List<String> of(Ruling ruling) {
    Set<String> notes = new LinkedHashSet<>();
    String suppressed = suppressed(ruling);
    if (!suppressed.isEmpty()) {
      suppressed.lines().forEach(line -> notes.add("NoLeak: " + line));
    }
    for (Finding finding : ruling.findings()) {
      if (isNotable(finding, ruling)) {
        notes.add("NoLeak: " + survivor(finding));
      }
    }
    return List.copyOf(notes);
  }

  private static String survivor(Finding finding) {
    Page page = finding.outcome() == Outcome.SOFT ? Page.SOFTLY_HELD : Page.VERDICT;
    return "%s: %s See %s"
        .formatted(Message.header(finding.subject()), Message.why(finding), page.address());
  }

  private static String suppressed(Ruling ruling) {
    String test = ruling.test().display();
    return switch (ruling.status()) {
      case EXPECTED -> test + " leaks as expected: " + ruling.reason();
      case SKIPPED -> test + " is not judged: " + ruling.reason();
      case PASSED, LEAKED, NO_LONGER_LEAKS, FAILED -> "";
    };
  }

  private static boolean isNotable(Finding finding, Ruling ruling) {
    return switch (finding.outcome()) {
      case SOFT -> ruling.softTold() && !ruling.softFails();
      case UNHELD, UNDECIDED -> true;
      case COLLECTED, CLEAN, STRONG, KEEPS_THROWABLE, MORE_INSTANCES, GROWTH, ALIVE -> false;
    };
  }
}
