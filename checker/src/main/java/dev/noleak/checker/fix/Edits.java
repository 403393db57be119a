package dev.noleak.checker.fix;

import dev.noleak.checker.Finding.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts edits of one fix together. */
final class Edits {
  private Edits() {}

  /** The edits in the order of their positions; what is inserted at one place is one edit. */
  static List<Edit> merged(List<Edit> edits) {
    List<Edit> merged = new ArrayList<>();
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      Edit last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.start() == edit.start()) {
        int end = Math.max(last.end(), edit.end());
        merged.set(merged.size() - 1, new Edit(edit.start(), end, last.text() + edit.text()));
      } else {
        merged.add(edit);
      }
    }
    return merged;
  }
}
