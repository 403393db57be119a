package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What the testkit says of the twin, at each step. */
class LeakTest {
  @Test
  void brokenLeaksHoweverItEnds() {
    assertLeaks("Broken", Cases.BrokenClosed.class);
    assertLeaks("Broken", Cases.BrokenAborted.class);
  }

  @Test
  void responseFixLeaksWhereAnotherEndsTheConnection() {
    assertEquals(List.of(), failures(Cases.ResponseFixClosed.class));
    assertLeaks("ResponseFix", Cases.ResponseFixAborted.class);
  }

  @Test
  void handlerFixLeaksNothing() {
    assertEquals(List.of(), failures(Cases.HandlerFixClosed.class));
    assertEquals(List.of(), failures(Cases.HandlerFixAborted.class));
  }

  private static void assertLeaks(String step, Class<?> testCase) {
    List<String> failures = failures(testCase);
    assertEquals(1, failures.size());
    String trace = failures.get(0);
    for (String line :
        List.of(
            "Pool.DRAINING",
            "Connection.handler",
            "Handler.exception",
            ">> STORED THROWABLE",
            "ResponseException.response",
            "should have been collected")) {
      assertTrue(trace.contains(line), () -> step + ": " + line + " in " + trace);
    }
  }

  private static List<String> failures(Class<?> testCase) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testCase))
        .configurationParameter("noleak.reports", "target/noleak-twin")
        .execute()
        .allEvents()
        .failed()
        .stream()
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
