package dev.noleak.testkit.verdict;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict found.
 *
 * @param findings one for each object, in their order, and what there is to say of types
 * @param dump the heap dump, where it was kept
 */
public record Judgement(List<Finding> findings, @Nullable Path dump) {
  public Judgement {
    findings = List.copyOf(findings);
  }

  boolean hasLeak() {
    return findings.stream().anyMatch(finding -> finding.outcome().isLeak());
  }
}
