package dev.noleak.maven.console;

import dev.noleak.checker.Finding;
import dev.noleak.maven.text.Printable;
import dev.noleak.maven.text.SourceTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A finding in lines: what and where, then its page and its fix. */
public final class FindingLines {
  private static final String INDENT = "    ";

  private final Function<Path, String> shown;
  private final SourceTexts texts;

  /**
   * @param shown how a file is shown to a person
   */
  public FindingLines(Function<Path, String> shown, SourceTexts texts) {
    this.shown = shown;
    this.texts = texts;
  }

  /** The lines for {@code finding}. */
  public List<String> of(Finding finding) throws IOException {
    Path file = Path.of(finding.file());
    String kind = finding.kind() == null ? "" : " (" + finding.kind().word() + ")";
    List<String> lines = new ArrayList<>();
    lines.add(
        Printable.line(
            "%s:[%d,%d] %s%s: %s"
                .formatted(
                    shown.apply(file),
                    finding.line(),
                    finding.column(),
                    finding.rule(),
                    kind,
                    finding.message().replaceAll("\\s*\\R\\s*", " "))));
    lines.add(INDENT + finding.page());
    if (!finding.fix().isEmpty()) {
      lines.add(INDENT + "fix:");
      FixDiff.of(texts.of(file), finding.fix())
          .forEach(line -> lines.add(INDENT + Printable.text(line)));
    }
    return lines;
  }
}
