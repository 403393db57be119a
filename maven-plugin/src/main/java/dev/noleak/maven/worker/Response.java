package dev.noleak.maven.worker;

import dev.noleak.checker.Finding;
import java.util.List;

/**
 * What came of a {@link Request}.
 *
 * @param rules the checks that ran
 * @param findings what they found
 * @param problems why the compilation failed; empty if it did not, and then the findings are all
 */
public record Response(List<Rule> rules, List<Finding> findings, List<Problem> problems) {

  public Response {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
  }
}
