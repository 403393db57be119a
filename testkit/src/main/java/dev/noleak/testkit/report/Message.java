package dev.noleak.testkit.report;

import dev.noleak.testkit.trace.LeakId;
import dev.noleak.testkit.trace.LeakTrace;
import dev.noleak.testkit.trace.TraceText;
import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Rule;
import dev.noleak.testkit.verdict.Subject;
import java.util.List;
import java.util.StringJoiner;

/** The text of a failure: what leaks, by what, why we say so, what to do, how to suppress. */
public final class Message {
  private static final String SUPPRESS =
      "To suppress: @ExpectLeak(\"reason\") on a test whose leak is known, @SkipLeakCheck(\"reason\") on one that is not to be judged.";

  private final Ruling ruling;
  private final StringJoiner text = new StringJoiner(System.lineSeparator());

  private Message(Ruling ruling) {
    this.ruling = ruling;
  }

  /** What the failure says, or would say if the leak were not expected; empty without a leak. */
  public static String of(Ruling ruling) {
    return switch (ruling.status()) {
      case LEAKED, EXPECTED -> ofLeak(ruling);
      case NO_LONGER_LEAKS -> ofNoLongerLeaking(ruling);
      case PASSED, SKIPPED, FAILED -> "";
    };
  }

  private static String ofLeak(Ruling ruling) {
    Message message = new Message(ruling);
    message.text.add(Headline.of(ruling));
    ruling.leaks().forEach(message::add);
    // A check without JUnit has no annotations.
    if (!ruling.test().id().isEmpty()) {
      message.text.add(SUPPRESS);
    }
    return message.text.toString().stripTrailing();
  }

  private static String ofNoLongerLeaking(Ruling ruling) {
    return "NoLeak: %s no longer leaks, and @ExpectLeak(\"%s\") says that it does.%nWhy: all that it handed over can be collected.%nWhat to do: remove @ExpectLeak.%nSee %s"
        .formatted(ruling.test().display(), ruling.reason(), Page.NO_LONGER_LEAKS.address());
  }

  /** What is worth a note though it fails nothing, and what was suppressed: a sentence each. */
  public static List<String> notes(Ruling ruling) {
    return Notes.of(ruling);
  }

  private void add(Finding finding) {
    text.add("  " + header(finding.subject())).add("");
    LeakTrace trace = finding.trace();
    if (trace != null) {
      TraceText.lines(trace).forEach(line -> text.add(line.isEmpty() ? "" : "  " + line));
      text.add("  leak id " + LeakId.of(trace) + "   dump: " + dump());
    }
    Remedy remedy = Remedy.of(finding, ruling.ground());
    text.add("  Why: " + why(finding));
    text.add("  What to do: " + remedy.advice());
    text.add("  See " + remedy.page().address()).add("");
  }

  private String dump() {
    return ruling.dump() == null ? "none kept" : ruling.dump().toString();
  }

  static String why(Finding finding) {
    String detail = finding.detail();
    return finding.outcome().why() + (detail.isEmpty() ? "" : " (" + detail + ")");
  }

  static String header(Subject subject) {
    String reason = subject.reason().isEmpty() ? "" : "  \"" + subject.reason() + "\"";
    return Names.simple(subject.type()) + reason + "   " + verb(subject.rule()) + subject.place();
  }

  private static String verb(Rule rule) {
    return switch (rule) {
      case COLLECTED, CLOSED -> "tracked at ";
      case INSTANCES -> "named by ";
      case GROWTH -> "in ";
    };
  }
}
