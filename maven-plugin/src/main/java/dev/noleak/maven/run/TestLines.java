package dev.noleak.maven.run;

import dev.noleak.maven.runner.TestName;
import dev.noleak.maven.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An outcome in lines: how and what, then why. */
public final class TestLines {
  private static final String INDENT = "    ";
  private static final int LONGEST_NAME = 200;

  private TestLines() {}

  /** The lines for {@code outcome}; of one that passed, and of most that were skipped, just one. */
  public static List<String> of(Outcome outcome) {
    String first = "NoLeak: %s %s".formatted(outcome.status().word(), name(outcome.test()));
    String message = Printable.text(outcome.failure().message());
    return switch (outcome.status()) {
      case PASSED -> List.of(first + time(outcome));
      case SKIPPED -> List.of(message.isEmpty() ? first : first + ": " + Printable.line(message));
      case FAILED -> failed(first + time(outcome), outcome, message);
    };
  }

  private static String time(Outcome outcome) {
    return String.format(Locale.ROOT, " (%.2f s)", outcome.millis() / 1000.0);
  }

  private static List<String> failed(String first, Outcome outcome, String message) {
    List<String> lines = new ArrayList<>(List.of(first));
    String type = Printable.line(outcome.failure().type());
    String text = outcome.isLeak() ? message : message.isEmpty() ? type : type + ": " + message;
    text.lines().forEach(line -> lines.add(line.isEmpty() ? "" : INDENT + line));
    if (!outcome.isLeak()) {
      // A leak says where its object was tracked.
      place(outcome).ifPresent(line -> lines.add(INDENT + INDENT + Printable.line(line)));
    }
    return lines;
  }

  /** The test's line on the trace: in its class, or in that which it has the method from. */
  private static Optional<String> place(Outcome outcome) {
    List<String> frames =
        outcome
            .failure()
            .trace()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("at ") && line.contains("("))
            .toList();
    return Stream.of(outcome.test().type() + ".", "." + outcome.test().method() + "(")
        .flatMap(part -> frames.stream().filter(frame -> called(frame).contains(part)))
        .findFirst();
  }

  /** Without the file, which may have the name of another class. */
  private static String called(String frame) {
    return frame.substring(0, frame.indexOf('(') + 1);
  }

  /** The test by its class and method, and by its other name where it has one. */
  public static String name(TestName test) {
    String name = simple(test.type()) + (test.method().isEmpty() ? "" : "." + test.method());
    return shortened(Printable.line(hasOtherName(test) ? name + ": " + test.display() : name));
  }

  /** Whether the name that JUnit shows says more than those of class and method. */
  public static boolean hasOtherName(TestName test) {
    String display = test.display();
    return test.method().isEmpty()
        ? !test.type().endsWith(display)
        : !display.equals(test.method()) && !display.startsWith(test.method() + "(");
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }
}
