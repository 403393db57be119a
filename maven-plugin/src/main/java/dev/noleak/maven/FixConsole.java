package dev.noleak.maven;

import dev.noleak.checker.Finding;
import dev.noleak.maven.fix.Fixing;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.text.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** What {@code fix} says to a person. */
final class FixConsole {
  private final Log log;
  private final Roots roots;

  FixConsole(Log log, Roots roots) {
    this.log = log;
    this.roots = roots;
  }

  /** How much was done, or would be. */
  void fixed(int findings, int files, String module, boolean isDry) {
    log.info(
        (isDry
                ? "NoLeak: would fix %s in %s of %s; nothing was changed"
                : "NoLeak: fixed %s in %s of %s")
            .formatted(Counts.findings(findings), Counts.of(files, "file"), module));
  }

  /** What is left, and why. */
  void left(List<Finding> findings, Fixing fixing) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    log.warn("NoLeak: %s left to you:".formatted(Counts.findings(findings.size())));
    for (Finding finding : findings) {
      String field = finding.field() == null ? "" : "." + finding.field();
      log.warn(
          "    %s:[%d,%d] %s of %s: %s"
              .formatted(
                  roots.shown(Path.of(finding.file())),
                  finding.line(),
                  finding.column(),
                  finding.rule(),
                  finding.className() + field,
                  fixing.obstacle(finding)));
    }
  }
}
