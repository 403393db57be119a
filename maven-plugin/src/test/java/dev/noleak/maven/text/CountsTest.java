package dev.noleak.maven.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CountsTest {

  @Test
  void knowsOneAndMany() {
    assertEquals("0 findings", Counts.findings(0));
    assertEquals("1 finding", Counts.findings(1));
    assertEquals("2 classes", Counts.of(2, "class"));
    assertEquals("1 class", Counts.of(1, "class"));
  }

  @Test
  void partsThousandsInEveryLocale() {
    assertEquals("1,234,567 files", Counts.of(1_234_567, "file"));
  }
}
