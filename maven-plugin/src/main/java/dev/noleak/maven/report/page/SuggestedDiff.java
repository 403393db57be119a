package dev.noleak.maven.report.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.noleak.maven.report.page.Line.Kind;
import dev.noleak.maven.sarif.Reported.Change;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a fix does to its file, with a line around it. A line that only moves to the side is no
 * change: in a body that gets a try around it these would hide the two or three that count.
 */
final class SuggestedDiff {
  private static final int AROUND = 1;

  private SuggestedDiff() {}

  /** The lines; empty where there is no fix, or the file is not the one that it was made for. */
  static List<Line> of(SourceText text, List<Change> fix) {
    if (fix.isEmpty() || !fix.stream().allMatch(each -> isWithin(text, each))) {
      return List.of();
    }
    List<String> before = text.text().lines().toList();
    List<String> after = mended(text, fix).lines().toList();
    List<Line> lines = new ArrayList<>();
    int shown = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, (a, b) -> a.strip().equals(b.strip())).getDeltas()) {
      int start = delta.getTarget().getPosition();
      int end = start + delta.getTarget().size();
      int from = Math.max(shown, start - AROUND);
      if (!lines.isEmpty() && from > shown) {
        lines.add(Line.gap());
      }
      add(after, from, start, Kind.PLAIN, lines);
      add(
          before,
          delta.getSource().getPosition(),
          delta.getSource().getPosition() + delta.getSource().size(),
          Kind.REMOVED,
          lines);
      add(after, start, end, Kind.ADDED, lines);
      shown = Math.min(after.size(), end + AROUND);
      add(after, end, shown, Kind.PLAIN, lines);
    }
    return lines;
  }

  private static void add(List<String> all, int from, int to, Kind kind, List<Line> lines) {
    for (int i = from; i < to; i++) {
      lines.add(Line.of(i + 1, kind, all.get(i)));
    }
  }

  private static boolean isWithin(SourceText text, Change change) {
    return isWithin(text, change.startLine(), change.startColumn())
        && isWithin(text, change.endLine(), change.endColumn())
        && start(text, change) <= end(text, change);
  }

  private static boolean isWithin(SourceText text, int line, int column) {
    return line >= 1
        && line <= text.lines()
        && column >= 1
        && text.start(line) + column - 1 <= text.text().length();
  }

  private static int start(SourceText text, Change change) {
    return text.start(change.startLine()) + change.startColumn() - 1;
  }

  private static int end(SourceText text, Change change) {
    return text.start(change.endLine()) + change.endColumn() - 1;
  }

  private static String mended(SourceText text, List<Change> fix) {
    StringBuilder mended = new StringBuilder(text.text());
    fix.stream()
        .sorted(Comparator.comparing((Change each) -> start(text, each)).reversed())
        .forEach(each -> mended.replace(start(text, each), end(text, each), each.text()));
    return mended.toString();
  }
}
