package dev.noleak.maven.report.page;

import dev.noleak.maven.report.page.Line.Kind;
import dev.noleak.maven.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The lines around a finding, and the one that declares the field. */
final class Excerpt {
  private static final int BEFORE = 1;
  private static final int AFTER = 5;

  private Excerpt() {}

  /**
   * The excerpt; empty where the file has no such line any more.
   *
   * @param slot the line that declares the field, or 0
   */
  static List<Line> of(SourceText text, int line, int slot) {
    if (line < 1 || line > text.lines()) {
      return List.of();
    }
    int first = Math.max(1, line - BEFORE);
    int last = Math.min(text.lines(), line + AFTER);
    while (last > line && text.content(last).isBlank()) {
      last--;
    }
    List<Line> lines = new ArrayList<>();
    if (slot >= 1 && slot < first) {
      lines.add(line(text, slot, Kind.PLAIN));
      if (slot < first - 1) {
        lines.add(Line.gap());
      }
    }
    for (int i = first; i <= last; i++) {
      lines.add(line(text, i, i == line ? Kind.MEANT : Kind.PLAIN));
    }
    return lines;
  }

  private static Line line(SourceText text, int line, Kind kind) {
    return Line.of(line, kind, text.content(line));
  }
}
