package dev.noleak.maven.inventory.facts;

import com.github.javaparser.Problem;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser complains of, in one short line: it lists every token that it would have liked.
 */
final class Problems {
  private static final Pattern EXPECTED = Pattern.compile(", expected one of .*");
  private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
  private static final int LONGEST = 200;

  private Problems() {}

  static Unparsed of(Path file, Problem problem) {
    String message = oneLine(problem.getMessage());
    int line =
        problem
            .getLocation()
            .flatMap(tokens -> tokens.toRange())
            .map(range -> range.begin.line)
            .orElseGet(() -> named(message));
    return new Unparsed(file, line, EXPECTED.matcher(message).replaceFirst(""));
  }

  /** A mistake in a single token has no place but in the message. */
  private static int named(String message) {
    Matcher line = LINE.matcher(message);
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
