package dev.noleak.testkit.report;

import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is worth a sentence though it fails nothing: survivors without a path, and what is
 * suppressed.
 */
final class Notes {
  private Notes() {}

  static List<String> of(Ruling ruling) {
    Stream<String> suppressed = suppressed(ruling).lines();
    Stream<String> survivors =
        ruling.findings().stream()
            .filter(finding -> isNotable(finding, ruling))
            .map(Notes::survivor);
    return Stream.concat(suppressed, survivors).map(note -> "NoLeak: " + note).distinct().toList();
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
