package dev.noleak.maven.console;

import dev.noleak.checker.Finding.Edit;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fix does, in lines that go (-) and lines that come (+). A line that only moves to the side
 * is neither: in a body that gets a try around it these would hide the two or three that count.
 */
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
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < Math.min(before.size(), after.size()) - same
        && before
            .get(before.size() - 1 - sameAtEnd)
            .equals(after.get(after.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    List<String> lines = new ArrayList<>();
    for (int i = same; i < before.size() - sameAtEnd; i++) {
      lines.add("%d - %s".formatted(first + i, before.get(i)));
    }
    for (int i = same; i < after.size() - sameAtEnd; i++) {
      lines.add("%d + %s".formatted(first + i, after.get(i)));
    }
    return lines;
  }
}
