package dev.noleak.testkit.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A path as people read it, a line for each step:
 *
 * <pre>
 * static Pool.REGISTRY            HashMap
 *   -> HashMap["c1"]              Client
 *   -> Client.failure          >> STORED THROWABLE  ClosedException: closed
 *   -> ClosedException.source
 *   => Connection                 should have been collected
 * </pre>
 *
 * <p>ASCII alone, but for what names and messages have themselves.
 */
public final class TraceText {
  private static final int MOST_STEPS = 50;
  private static final int WIDEST_LABEL = 48;

  private final LeakTrace trace;
  private final int stored;
  private final ShortNames names;
  private final Labels labels;
  private final List<Line> lines = new ArrayList<>();

  private TraceText(LeakTrace trace) {
    this.trace = trace;
    this.stored = trace.storedThrowable();
    this.names = new ShortNames(trace);
    this.labels = new Labels(names);
  }

  private record Line(String label, String mark, String text) {}

  /** The lines of a path; the middle of one with more than 50 steps is left out. */
  public static List<String> lines(LeakTrace trace) {
    return new TraceText(trace).lines();
  }

  private List<String> lines() {
    List<Step> steps = trace.steps();
    boolean isStatic = trace.root().kind() == Root.Kind.STATIC && !steps.isEmpty();
    if (isStatic) {
      addStep(0, "");
    } else {
      boolean isSurvivor = steps.isEmpty();
      String type = isSurvivor ? "" : names.get(trace.root().type());
      lines.add(new Line(Labels.root(trace.root()), "   ", type));
    }
    int begin = isStatic ? 1 : 0;
    int left = steps.size() - begin - MOST_STEPS;
    int leaveOut = begin + MOST_STEPS / 2;
    for (int i = begin; i < steps.size(); i++) {
      if (left > 0 && i >= leaveOut && i < leaveOut + left) {
        if (i == leaveOut) {
          lines.add(new Line("  ... " + left + " steps more", "   ", ""));
        }
        if (i != stored) {
          continue;
        }
      }
      addStep(i, "  -> ");
    }
    String due = trace.isKept() ? "should have been let go" : "should have been collected";
    lines.add(new Line("  => " + names.get(trace.survivor()), "   ", due));
    return format();
  }

  private void addStep(int number, String arrow) {
    Step step = trace.steps().get(number);
    String label = arrow + labels.step(step);
    if (number == stored) {
      String message = step.message().isEmpty() ? "" : ": " + step.message();
      lines.add(new Line(label, ">> ", "STORED THROWABLE  " + names.get(step.target()) + message));
    } else {
      boolean isLast = number == trace.steps().size() - 1;
      lines.add(new Line(label, "   ", isLast ? "" : names.get(step.target())));
    }
  }

  private List<String> format() {
    int width =
        lines.stream()
            .mapToInt(line -> line.label().length())
            .filter(length -> length <= WIDEST_LABEL)
            .max()
            .orElse(0);
    return lines.stream()
        .map(line -> (pad(line.label(), width) + "  " + line.mark() + line.text()).stripTrailing())
        .toList();
  }

  private static String pad(String label, int width) {
    return label + " ".repeat(Math.max(0, width - label.length()));
  }
}
