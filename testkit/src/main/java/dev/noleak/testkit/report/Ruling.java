package dev.noleak.testkit.report;

import dev.noleak.testkit.verdict.Finding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of one test.
 *
 * @param test its names
 * @param ground what counts as the test itself
 * @param status how it ended
 * @param reason of the annotation that expects the leak or skips the verdict, or empty
 * @param findings what was found, leaks and others
 * @param softFails whether an object that only soft references hold is a leak
 * @param softTold whether it is told of at all
 * @param dump the heap dump, where it was kept
 */
public record Ruling(
    TestName test,
    TestGround ground,
    Status status,
    String reason,
    List<Finding> findings,
    boolean softFails,
    boolean softTold,
    @Nullable Path dump) {
  public Ruling {
    findings = List.copyOf(findings);
  }

  /** The findings that are leaks. */
  List<Finding> leaks() {
    return findings.stream().filter(finding -> finding.isLeak(softFails)).toList();
  }

  /** Whether the test must fail. */
  public boolean fails() {
    return status == Status.LEAKED || status == Status.NO_LONGER_LEAKS;
  }
}
