package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the check says of the twin, at each step. */
class CheckTest {
  @Test
  void reportsTheSlotOfTheBrokenDesign() throws IOException {
    assertReported("Broken");
  }

  @Test
  void reportsItStillWhereOnlyTheResponseClears() throws IOException {
    assertReported("Broken", "ResponseFix");
  }

  @Test
  void saysNothingWhereTheHandlerClears() throws IOException {
    assertEquals(List.of(), Checked.twin("HandlerFix"));
  }

  private static void assertReported(String... steps) throws IOException {
    List<String> findings = Checked.twin(steps);
    assertEquals(1, findings.size(), findings::toString);
    String finding = findings.get(0);
    assertTrue(
        finding.contains("[CloseKeepsThrowable] close() keeps the Throwable in 'exception'"),
        finding);
    assertTrue(finding.contains("exception = null;"), finding);
  }
}
