package dev.noleak.maven.console;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.noleak.maven.text.Printable;
import java.util.ArrayList;
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
    List<String> diff = new ArrayList<>();
    for (String line :
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name,
            "b/" + name,
            lines,
            DiffUtils.diff(lines, after.lines().toList()),
            CONTEXT)) {
      boolean isHeader = diff.size() < 2;
      diff.add(isHeader ? strong(Printable.line(line)) : coloured(Printable.text(line)));
    }
    return diff;
  }

  private static String strong(String line) {
    return MessageUtils.buffer().strong(line).build();
  }

  private static String coloured(String line) {
    MessageBuilder builder = MessageUtils.buffer();
    if (line.startsWith("+")) {
      return builder.success(line).build();
    }
    return line.startsWith("-") ? builder.failure(line).build() : line;
  }
}
