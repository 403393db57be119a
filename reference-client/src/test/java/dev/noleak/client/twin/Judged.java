package dev.noleak.client.twin;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a test class in an engine of its own: some of them fail, and should. */
final class Judged {
  private Judged() {}

  /** The messages of what fails in the class {@code tests}, of which at least one must run. */
  static List<String> failures(Class<?> tests) {
    return failures(tests.getName());
  }

  /** The same of a class that cannot be seen from here. */
  static List<String> failures(String tests) {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(tests))
            .configurationParameter("noleak.reports", "target/noleak-twin")
            .execute();
    if (results.testEvents().started().count() == 0) {
      throw new IllegalStateException("no test ran in " + tests);
    }
    return results.allEvents().failed().stream()
        .map(
            event ->
                event
                    .getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .map(Throwable::getMessage)
                    .orElse(""))
        .toList();
  }
}
