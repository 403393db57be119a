package dev.noleak.maven.report.page;

import dev.noleak.maven.inventory.Inventory.Slot;
import dev.noleak.maven.report.ClassReport;
import dev.noleak.maven.sarif.Reported;
import dev.noleak.maven.text.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is shown.
 *
 * @param rule the check's name
 * @param page the check's page, or null
 * @param kind who can still read the field, or empty
 * @param message what, why, what to do and how to suppress
 * @param place file and line
 * @param known why it does not count, or empty
 * @param note what is to be known of the lines below, or empty
 * @param excerpt the source around it
 * @param diff what the suggested fix does; empty where there is none
 */
public record FindingView(
    String rule,
    @Nullable String page,
    String kind,
    String message,
    String place,
    String known,
    String note,
    List<Line> excerpt,
    List<Line> diff) {

  /**
   * @param checked when the checks ran
   */
  static FindingView of(Reported finding, ClassReport of, Sources sources, Instant checked) {
    Optional<SourceText> text = sources.text(finding.file());
    return new FindingView(
        finding.rule(),
        Links.safe(finding.page()),
        finding.kind() == null ? "" : kind(finding.kind()),
        finding.message().replaceAll("\\s*\\R\\s*", " "),
        finding.file() + ":" + finding.line(),
        finding.setAside() == null ? "" : finding.setAside(),
        note(text.isPresent(), sources.hasChangedSince(finding.file(), checked)),
        text.map(it -> Excerpt.of(it, finding.line(), slotLine(finding, of))).orElse(List.of()),
        text.map(it -> SuggestedDiff.of(it, finding.fix())).orElse(List.of()));
  }

  private static String kind(String word) {
    return switch (word) {
      case "dead" -> "dead: nobody can read it any more";
      case "readable" -> "readable: somebody can still read it";
      case "reason" -> "reason: it is read to tell why the object is closed";
      default -> word;
    };
  }

  private static String note(boolean isThere, boolean hasChanged) {
    if (!isThere) {
      return "The source file is not there any more.";
    }
    return hasChanged ? "The file has changed since the check: lines may have moved." : "";
  }

  private static int slotLine(Reported finding, ClassReport of) {
    String field = finding.field();
    return field == null
        ? 0
        : of.slots().stream()
            // One that is inherited is in another file.
            .filter(each -> each.from() == null && field.endsWith("." + each.name()))
            .findFirst()
            .map(Slot::line)
            .orElse(0);
  }
}
