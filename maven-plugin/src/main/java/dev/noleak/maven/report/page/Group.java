package dev.noleak.maven.report.page;

import dev.noleak.maven.report.Leak;
import dev.noleak.maven.report.ModuleReport;
import dev.noleak.maven.report.Tone;
import dev.noleak.maven.text.Counts;
import java.util.List;

/**
 * A module as it is shown.
 *
 * @param id its anchor in the page
 * @param of what is known of it
 * @param rows the classes with something to say
 * @param quiet the names of the others
 */
public record Group(String id, ModuleReport of, List<Row> rows, List<String> quiet) {
  public Group {
    rows = List.copyOf(rows);
    quiet = List.copyOf(quiet);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return of.classes().isEmpty() && of.failed().isEmpty() && of.unparsed().isEmpty();
  }

  /** How many classes have a finding or a leak. */
  public long keeping() {
    return rows.stream().filter(row -> row.of().status().tone() == Tone.BAD).count();
  }

  /** The module in a few words. */
  public String summary() {
    long findings = rows.stream().mapToLong(row -> row.of().findings().size()).sum();
    long known = rows.stream().mapToLong(row -> row.of().known().size()).sum();
    long leaks =
        rows.stream().flatMap(row -> row.of().leaks().stream()).map(Leak::id).distinct().count();
    return "%s · %s%s · %s"
        .formatted(
            Counts.of(of.classes().size(), "class"),
            Counts.of(findings, "finding"),
            known == 0 ? "" : " (%,d more known)".formatted(known),
            Counts.of(leaks, "leak"));
  }
}
