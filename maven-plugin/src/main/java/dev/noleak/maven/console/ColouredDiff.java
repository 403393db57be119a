package dev.noleak.maven.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** What changes in a file, as Git shows it; in colours where Maven has them. */
public final class ColouredDiff {
  private static final int CONTEXT = 3;

  private ColouredDiff() {}

  /** The lines of the diff from {@code before} to {@code after}. */
  public static List<String> of(String name, String before, String after) {
    List<String> lines = before.lines().toList();
    return UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + name, lines, DiffUtils.diff(lines, after.lines().toList()), CONTEXT)
        .stream()
        .map(ColouredDiff::coloured)
        .toList();
  }

  private static String coloured(String line) {
    MessageBuilder builder = MessageUtils.buffer();
    if (line.startsWith("+++") || line.startsWith("---")) {
      return builder.strong(line).build();
    }
    if (line.startsWith("+")) {
      return builder.success(line).build();
    }
    return line.startsWith("-") ? builder.failure(line).build() : line;
  }
}
