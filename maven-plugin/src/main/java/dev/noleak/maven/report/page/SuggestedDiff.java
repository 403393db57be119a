package dev.noleak.maven.report.page;

import dev.noleak.maven.report.page.Line.Kind;
import dev.noleak.maven.sarif.Reported.Change;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** What a fix does to its file, with a line before and after each place. */
final class SuggestedDiff {
  private final SourceText text;
  private final List<Hunk> hunks;
  private final List<Line> lines = new ArrayList<>();

  private SuggestedDiff(SourceText text, List<Hunk> hunks) {
    this.text = text;
    this.hunks = hunks;
  }

  /** The lines; empty where there is no fix, or the file is not the one that it was made for. */
  static List<Line> of(SourceText text, List<Change> fix) {
    return new SuggestedDiff(text, Hunk.of(text, fix)).lines();
  }

  private List<Line> lines() {
    int shift = 0;
    int shown = 0;
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      if (!lines.isEmpty() && hunk.first() - 1 > shown + 1) {
        lines.add(Line.gap());
      }
      if (hunk.first() - 1 > shown) {
        add(hunk.first() - 1 + shift, Kind.PLAIN, hunk.before());
      }
      for (int number = hunk.first(); number <= hunk.last(); number++) {
        add(number, Kind.REMOVED, text.content(number));
      }
      for (int j = 0; j < hunk.added().size(); j++) {
        add(hunk.first() + shift + j, Kind.ADDED, hunk.added().get(j));
      }
      shift += hunk.growth();
      shown = hunk.last();
      int after = hunk.last() + 1;
      boolean isFree = i + 1 == hunks.size() || after < hunks.get(i + 1).first();
      if (isFree && after <= text.lines()) {
        add(after + shift, Kind.PLAIN, hunk.after());
        shown = after;
      }
    }
    return lines;
  }

  private void add(int number, Kind kind, String line) {
    lines.add(Line.of(number, kind, line));
  }
}
