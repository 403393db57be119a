package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.console.FindingLines;
import dev.noleak.maven.outcome.Counted;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.SetAside;
import dev.noleak.maven.text.Counts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** What {@code check} says to a person. */
final class CheckConsole {
  private final Log log;
  private final FindingLines lines;

  CheckConsole(Log log, FindingLines lines) {
    this.log = log;
    this.lines = lines;
  }

  /** Each finding that counts. */
  void findings(Counted counted, boolean fails) throws IOException {
    for (Finding finding : counted.findings()) {
      for (String line : lines.of(finding)) {
        if (fails) {
          log.error(line);
        } else {
          log.warn(line);
        }
      }
    }
  }

  /** What helps where findings fail the build, the least work first. */
  static String remedies(List<Finding> findings, Goals goals) {
    long fixable = findings.stream().filter(each -> !each.fix().isEmpty()).count();
    String fix =
        fixable == 0
            ? ""
            : "'%s' mends what has a fix (%d of %d). "
                .formatted(goals.command("fix"), fixable, findings.size());
    return fix
        + "Do what each finding says, or suppress it on purpose with @SuppressWarnings(\"%s\"). '%s' lets pass what is there already."
            .formatted(findings.get(0).rule(), goals.command("baseline"));
  }

  /**
   * How many findings there are in a module, and how many more do not count.
   *
   * @param allowed how many of them let the build pass, in words, or empty
   */
  static String summary(Counted counted, String module, String allowed) {
    Map<String, Long> reasons =
        counted.setAside().stream()
            .collect(Collectors.groupingBy(SetAside::why, TreeMap::new, Collectors.counting()));
    // "0 findings" would sound as if those of the baseline were mended.
    String noun = reasons.containsKey(Adoption.IN_BASELINE) ? "new finding" : "finding";
    StringBuilder text = new StringBuilder("NoLeak: ");
    text.append(Counts.of(counted.findings().size(), noun)).append(" in ").append(module);
    text.append(allowed);
    reasons.forEach((why, count) -> text.append(", %d %s".formatted(count, why)));
    return text.toString();
  }

  /** What else was found, and what the baseline can do without. */
  void besides(Counted counted, int inGenerated, String command) {
    if (inGenerated > 0) {
      log.info(
          "NoLeak: %s more in code that annotation processors generate"
              .formatted(Counts.findings(inGenerated)));
    }
    if (!counted.gone().isEmpty()) {
      log.warn(
          "NoLeak: %s of the baseline can go, run '%s': nothing is found any more for"
              .formatted(Counts.of(counted.gone().size(), "line"), command));
      counted.gone().forEach(each -> log.warn("    " + each));
    }
  }
}
