package dev.noleak.testkit.report;

import dev.noleak.testkit.verdict.Finding;
import dev.noleak.testkit.verdict.Outcome;
import dev.noleak.testkit.verdict.Rule;
import java.util.ArrayList;
import java.util.List;

/** The first line of a message: how many of how many, and what is wrong with them. */
final class Headline {
  private final Ruling ruling;

  private Headline(Ruling ruling) {
    this.ruling = ruling;
  }

  static String of(Ruling ruling) {
    return "NoLeak: " + String.join("; ", new Headline(ruling).parts());
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    add(parts, Rule.COLLECTED, Outcome.STRONG, "tracked object", "still reachable");
    add(parts, Rule.COLLECTED, Outcome.SOFT, "tracked object", "softly reachable");
    add(parts, Rule.COLLECTED, Outcome.ALIVE, "tracked object", "not collected");
    long keeping = leaks(Rule.CLOSED, Outcome.KEEPS_THROWABLE);
    if (keeping > 0) {
      parts.add(
          "%s %s a Throwable"
              .formatted(
                  count(keeping, Rule.CLOSED, "closed object"), keeping == 1 ? "keeps" : "keep"));
    }
    types(Rule.INSTANCES)
        .forEach(type -> parts.add("more instances of " + type + " are reachable than before"));
    types(Rule.GROWTH).forEach(type -> parts.add("instances of " + type + " grow with each run"));
    return parts;
  }

  private void add(List<String> parts, Rule rule, Outcome outcome, String noun, String state) {
    long leaks = leaks(rule, outcome);
    if (leaks > 0) {
      parts.add("%s %s %s".formatted(count(leaks, rule, noun), leaks == 1 ? "is" : "are", state));
    }
  }

  private String count(long leaks, Rule rule, String noun) {
    long all =
        ruling.findings().stream().filter(finding -> finding.subject().rule() == rule).count();
    return "%d of %d %s".formatted(leaks, all, all == 1 ? noun : noun + "s");
  }

  private long leaks(Rule rule, Outcome outcome) {
    return ruling.leaks().stream()
        .filter(finding -> finding.subject().rule() == rule && finding.outcome() == outcome)
        .count();
  }

  private List<String> types(Rule rule) {
    return ruling.leaks().stream()
        .map(Finding::subject)
        .filter(subject -> subject.rule() == rule)
        .map(subject -> Names.simple(subject.type()))
        .distinct()
        .toList();
  }
}
