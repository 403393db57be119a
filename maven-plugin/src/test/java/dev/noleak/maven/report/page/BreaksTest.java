package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksTest {
  @Test
  void breaksBehindWhatEndsAPart() {
    assertEquals(List.of("p.", "A$", "B.", "closes"), Breaks.parts("p.A$B.closes"));
    assertEquals(List.of("src/", "A.java:7"), Breaks.parts("src/A.java:7"));
    assertEquals(List.of("../", "A"), Breaks.parts("../A"));
  }

  @Test
  void breaksASentenceBeforeWhatItQuotes() {
    assertEquals(
        List.of("Kept? @SuppressWarnings(", "\"LongName\") on it (or not)."),
        Breaks.quoted("Kept? @SuppressWarnings(\"LongName\") on it (or not)."));
  }

  @Test
  void leavesAloneWhatHasNoParts() {
    assertEquals(List.of("Connection"), Breaks.parts("Connection"));
    assertEquals(List.of(""), Breaks.parts(""));
  }
}
