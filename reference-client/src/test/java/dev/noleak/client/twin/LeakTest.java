package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the testkit says of the twin, at each step. */
class LeakTest {
  @Test
  void brokenLeaksHoweverItEnds() {
    assertLeaks("Broken", Cases.BrokenClosed.class);
    assertLeaks("Broken", Cases.BrokenAborted.class);
  }

  @Test
  void responseFixLeaksWhereAnotherEndsTheConnection() {
    assertEquals(List.of(), Judged.failures(Cases.ResponseFixClosed.class));
    assertLeaks("ResponseFix", Cases.ResponseFixAborted.class);
  }

  @Test
  void handlerFixLeaksNothing() {
    assertEquals(List.of(), Judged.failures(Cases.HandlerFixClosed.class));
    assertEquals(List.of(), Judged.failures(Cases.HandlerFixAborted.class));
  }

  @Test
  void nothingLeaksWithoutRootOrEdge() {
    assertEquals(List.of(), Judged.failures(Cases.CycleAlone.class));
    assertEquals(List.of(), Judged.failures(Cases.StackTraceAlone.class));
  }

  private static void assertLeaks(String step, Class<?> testCase) {
    List<String> failures = Judged.failures(testCase);
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
}
