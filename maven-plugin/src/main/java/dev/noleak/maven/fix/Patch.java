package dev.noleak.maven.fix;

import dev.noleak.checker.Finding.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text that do not get into each other's way. */
final class Patch {
  private final List<Edit> edits = new ArrayList<>();

  /** Takes all edits of {@code fix}, or none where one would change what another one changes. */
  boolean add(List<Edit> fix) {
    for (Edit edit : fix) {
      if (edits.stream().anyMatch(other -> overlap(edit, other))) {
        return false;
      }
    }
    fix.stream().filter(edit -> !isImportedAlready(edit)).forEach(edits::add);
    return true;
  }

  private static boolean overlap(Edit one, Edit other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** Two classes of a file may need the same import. */
  private boolean isImportedAlready(Edit edit) {
    return edit.text().strip().startsWith("import ") && edits.contains(edit);
  }

  /** What {@code text} is with the edits. What comes in at one place does so in turn. */
  String apply(String text) {
    StringBuilder patched = new StringBuilder();
    int at = 0;
    for (Edit edit :
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
            .toList()) {
      patched.append(text, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return patched.append(text, at, text.length()).toString();
  }
}
