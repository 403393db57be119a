package dev.noleak.maven.console;

import dev.noleak.checker.Finding.Edit;
import dev.noleak.maven.text.LineDiff;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** What a fix does, in lines that go (-) and lines that come (+). */
final class FixDiff {
  private FixDiff() {}

  static List<String> of(SourceText text, List<Edit> fix) {
    List<String> lines = new ArrayList<>();
    for (Edit edit : fix) {
      lines.addAll(of(text, edit));
    }
    return lines;
  }

  private static List<String> of(SourceText text, Edit edit) {
    int first = text.line(edit.start());
    int start = text.start(first);
    int end = Math.max(edit.end(), text.end(text.line(edit.end())));
    List<String> before = text.text().substring(start, end).lines().map(String::strip).toList();
    List<String> after =
        (text.text().substring(start, edit.start())
                + edit.text()
                + text.text().substring(edit.end(), end))
            .lines()
            .map(String::strip)
            .toList();
    LineDiff diff = LineDiff.of(before, after);
    List<String> lines = new ArrayList<>();
    int number = first + diff.same();
    for (String line : diff.of(before)) {
      lines.add("%d - %s".formatted(number++, line));
    }
    number = first + diff.same();
    for (String line : diff.of(after)) {
      lines.add("%d + %s".formatted(number++, line));
    }
    return lines;
  }
}
