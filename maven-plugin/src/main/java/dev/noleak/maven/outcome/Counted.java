package dev.noleak.maven.outcome;

import dev.noleak.checker.Finding;
import java.util.List;

/**
 * Findings by whether they count.
 *
 * @param findings those that do
 * @param setAside those that do not
 * @param gone what the baseline knows and is not there any more, as people read it
 */
public record Counted(List<Finding> findings, List<SetAside> setAside, List<String> gone) {
  public Counted {
    findings = List.copyOf(findings);
    setAside = List.copyOf(setAside);
    gone = List.copyOf(gone);
  }
}
