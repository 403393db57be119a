package dev.noleak.checker.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void onePairIsAllThereIs() {
    assertEquals(new Ratio(1.5, 1.5, 1.5), Ratio.of(List.of(1.5)));
  }

  @Test
  void quartilesLieBetweenNeighbours() {
    assertEquals(new Ratio(1.75, 2.5, 3.25), Ratio.of(List.of(4.0, 1.0, 3.0, 2.0)));
  }

  @Test
  void theTableShowsHowFarPairsLieApart() {
    assertEquals("1.05 (1.02–1.08)", new Ratio(1.02, 1.05, 1.08).toString());
  }
}
