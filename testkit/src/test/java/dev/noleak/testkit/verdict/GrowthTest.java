package dev.noleak.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private static List<String> growing(List<Map<String, Long>> runs) {
    Growth growth = new Growth();
    runs.forEach(growth::add);
    return growth.growing(name -> name.startsWith("own.")).stream()
        .map(growing -> growing.subject().type() + growing.counts())
        .toList();
  }

  @Test
  void namesWhatGrowsWithEachRun() {
    assertEquals(
        List.of("own.A[1, 2, 4]", "own.B[0, 1, 2]"),
        growing(
            List.of(
                Map.of("own.A", 1L, "own.C", 5L),
                Map.of("own.A", 2L, "own.B", 1L, "own.C", 5L),
                Map.of("own.A", 4L, "own.B", 2L, "own.C", 6L))));
  }

  @Test
  void ignoresWhatGrowsInTheFirstRunAlone() {
    assertEquals(
        List.of(), growing(List.of(Map.of("own.A", 1L), Map.of("own.A", 1L), Map.of("own.A", 1L))));
  }

  @Test
  void ignoresTheClassesOfOthers() {
    assertEquals(
        List.of(), growing(List.of(Map.of("a.A", 1L), Map.of("a.A", 2L), Map.of("a.A", 3L))));
  }

  @Test
  void saysNothingOfOneRun() {
    assertEquals(List.of(), growing(List.of(Map.of("own.A", 1L))));
  }
}
