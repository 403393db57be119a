package dev.noleak.maven.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TotalsTest {

  @Test
  void sayAllInWords() {
    assertEquals("no @NoLeak tests", new Totals(0, 0, 0, 0).text());
    assertEquals("1 @NoLeak test passed", new Totals(1, 1, 0, 0).text());
    assertEquals("2 @NoLeak tests passed", new Totals(2, 2, 0, 0).text());
    assertEquals("2 @NoLeak tests: 1 passed, 1 skipped", new Totals(2, 1, 0, 1).text());
    assertEquals("3 @NoLeak tests: 0 passed, 2 failed, 1 skipped", new Totals(3, 0, 2, 1).text());
  }
}
