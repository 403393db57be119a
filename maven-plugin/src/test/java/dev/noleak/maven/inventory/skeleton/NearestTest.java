package dev.noleak.maven.inventory.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> NAMES =
      List.of("a.Pool", "a.Connection", "b.Connection", "a.Stream", "c.Connections");

  @Test
  void isASlip() {
    assertEquals(List.of("a.Pool"), Nearest.to("a.Poll", NAMES).subList(0, 1));
    assertEquals(List.of("a.Stream"), Nearest.to("a.Steam", NAMES).subList(0, 1));
    assertEquals(List.of("a.Stream"), Nearest.to("stream", NAMES).subList(0, 1));
  }

  @Test
  void isTheSameNameInAnotherPackageFirst() {
    assertEquals(
        List.of("a.Connection", "b.Connection", "c.Connections"), Nearest.to("Connection", NAMES));
    assertEquals(List.of("b.Connection"), Nearest.to("b.Conection", NAMES).subList(0, 1));
  }

  @Test
  void isNothingAmongNothing() {
    assertEquals(List.of(), Nearest.to("a.A", List.of()));
  }
}
