package dev.noleak.maven.report.page;

import dev.noleak.maven.sarif.Reported.Change;
import dev.noleak.maven.text.LineDiff;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place where a fix changes a file.
 *
 * @param first the first line that goes
 * @param last the last one, or the one before {@code first} where none goes
 * @param added the lines that come
 * @param before the line before these, as it will be
 * @param after the line after these, as it will be
 */
record Hunk(int first, int last, List<String> added, String before, String after) {

  /** The places; none where the file is not the one that the fix was made for. */
  static List<Hunk> of(SourceText text, List<Change> fix) {
    if (!fix.stream().allMatch(each -> isWithin(text, each))) {
      return List.of();
    }
    List<Hunk> hunks = new ArrayList<>();
    List<Change> together = new ArrayList<>();
    int last = 0;
    for (Change each : fix.stream().sorted(Comparator.comparing(it -> start(text, it))).toList()) {
      if (!together.isEmpty() && each.startLine() > last) {
        hunks.add(of(text, together, last));
        together.clear();
      }
      together.add(each);
      last = Math.max(last, each.endLine());
    }
    if (!together.isEmpty()) {
      hunks.add(of(text, together, last));
    }
    return hunks.stream().filter(each -> !each.isNothing()).toList();
  }

  /** How many lines longer the file gets. */
  int growth() {
    return added.size() - (last - first + 1);
  }

  private boolean isNothing() {
    return added.isEmpty() && last < first;
  }

  private static Hunk of(SourceText text, List<Change> changes, int last) {
    int first = changes.get(0).startLine();
    List<String> before = new ArrayList<>();
    for (int line = first; line <= last; line++) {
      before.add(text.content(line));
    }
    StringBuilder mended =
        new StringBuilder(text.text()).delete(text.end(last), text.text().length());
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change each = changes.get(i);
      mended.replace(start(text, each), end(text, each), each.text());
    }
    List<String> after = List.of(mended.substring(text.start(first)).split("\\R", -1));
    LineDiff diff = LineDiff.of(before, after);
    return new Hunk(
        first + diff.same(),
        last - diff.sameAtEnd(),
        diff.of(after),
        diff.same() > 0 ? after.get(diff.same() - 1) : line(text, first - 1),
        diff.sameAtEnd() > 0 ? after.get(after.size() - diff.sameAtEnd()) : line(text, last + 1));
  }

  private static String line(SourceText text, int line) {
    return line >= 1 && line <= text.lines() ? text.content(line) : "";
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
        && text.start(line) + column - 1 <= text.end(line);
  }

  private static int start(SourceText text, Change change) {
    return text.start(change.startLine()) + change.startColumn() - 1;
  }

  private static int end(SourceText text, Change change) {
    return text.start(change.endLine()) + change.endColumn() - 1;
  }
}
