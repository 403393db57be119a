package dev.noleak.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** A name for all paths that have the same cause, from one run to the next. */
public final class LeakId {
  private static final Pattern GENERATED =
      Pattern.compile("(\\$\\$Lambda)(?:\\$\\d+)?(?:[+/.]0x[0-9a-f]+)?|(\\$Proxy|Accessor)\\d+");

  private LeakId() {}

  /**
   * The id of a path, eight hexadecimal digits: from the kind of its root, its classes and its
   * fields. Keys, indexes, line numbers, threads and the length of a chain make no difference.
   */
  public static String of(LeakTrace trace) {
    CRC32 crc = new CRC32();
    add(crc, trace.root().kind().name());
    String frame = trace.root().frame();
    if (frame != null) {
      add(crc, frame.replaceFirst("\\(.*", ""));
    }
    String before = "";
    for (Step step : trace.steps()) {
      String link = link(step);
      if (!link.equals(before)) {
        add(crc, link);
      }
      before = link;
    }
    add(crc, trace.survivor());
    return String.format("%08x", crc.getValue());
  }

  private static String link(Step step) {
    return switch (step.holding()) {
      case FIELD, STATIC_FIELD -> step.holding() + " " + step.owner() + "." + step.name();
      default -> step.holding() + " " + step.owner();
    };
  }

  private static void add(CRC32 crc, String part) {
    String stable = GENERATED.matcher(part).replaceAll("$1$2");
    crc.update(stable.getBytes(StandardCharsets.UTF_8));
    crc.update('\n');
  }
}
