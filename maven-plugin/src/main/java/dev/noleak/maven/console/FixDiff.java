package dev.noleak.maven.console;

import dev.noleak.checker.Finding.Edit;
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
    List<String> before = text.text().substring(start, end).lines().toList();
    List<String> after =
        (text.text().substring(start, edit.start())
                + edit.text()
                + text.text().substring(edit.end(), end))
            .lines()
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
      lines.add("%d - %s".formatted(first + i, before.get(i).strip()));
    }
    for (int i = same; i < after.size() - sameAtEnd; i++) {
      lines.add("%d + %s".formatted(first + i, after.get(i).strip()));
    }
    return lines;
  }
}
