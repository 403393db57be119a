package dev.noleak.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs test cases in an engine of their own. */
final class Engine {
  private Engine() {}

  static EngineExecutionResults run(Class<?> testCase) {
    return run(testCase, Path.of("target", "noleak-tests"), Map.of());
  }

  static EngineExecutionResults run(
      Class<?> testCase, Path reports, Map<String, String> parameters) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testCase))
        .configurationParameter("noleak.reports", reports.toString())
        .configurationParameters(parameters)
        .execute();
  }

  /** The message of the one failure, of a test or of a class. */
  static String failure(Class<?> testCase) {
    List<String> failures = failures(testCase);
    if (failures.size() != 1) {
      throw new AssertionError("not one failure: " + failures);
    }
    return failures.get(0);
  }

  static List<String> failures(Class<?> testCase) {
    return failures(run(testCase));
  }

  static List<String> failures(EngineExecutionResults results) {
    Events events = results.allEvents();
    return events.failed().stream().map(Engine::message).toList();
  }

  /** The notes that were published. */
  static List<String> notes(Class<?> testCase) {
    return run(testCase).allEvents().reportingEntryPublished().stream()
        .map(
            event ->
                event
                    .getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                    .getKeyValuePairs()
                    .getOrDefault("noleak", ""))
        .toList();
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }
}
