package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IntsTest {
  @Test
  void givesWhatWasAddedInItsOrder() {
    Ints ints = new Ints();
    Queue<Integer> expected = new ArrayDeque<>();
    Random random = new Random(1);
    for (int round = 0; round < 40; round++) {
      for (int i = random.nextInt(10_000); i > 0; i--) {
        int value = random.nextInt();
        ints.add(value);
        expected.add(value);
      }
      for (int i = random.nextInt(12_000); i > 0 && !expected.isEmpty(); i--) {
        assertEquals(expected.remove(), ints.take());
      }
      assertEquals(expected.isEmpty(), ints.isEmpty());
    }
    while (!expected.isEmpty()) {
      assertEquals(expected.remove(), ints.take());
    }
    assertTrue(ints.isEmpty());
  }
}
