package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeakIdTest {
  @Test
  void isEightHexadecimalDigits() {
    assertTrue(id(field("a.A", "f")).matches("[0-9a-f]{8}"));
  }

  @Test
  void staysTheSameFromVersionToVersion() {
    assertEquals("9f16e2e0", id(field("a.A", "f"), element("a.List", "1")));
  }

  @Test
  void ignoresKeysAndIndexes() {
    assertEquals(
        id(field("a.A", "f"), element("a.List", "1")),
        id(field("a.A", "f"), element("a.List", "2")));
  }

  @Test
  void ignoresTheNumbersOfGeneratedClasses() {
    assertEquals(
        id(field("a.A$$Lambda$14/0x0000000800c03000", "f")),
        id(field("a.A$$Lambda$15+0x0000000800d04000", "f")));
    assertEquals(id(field("a.A$$Lambda", "f")), id(field("a.A$$Lambda/0x00007f12", "f")));
    assertEquals(id(field("$Proxy12", "h")), id(field("$Proxy7", "h")));
  }

  @Test
  void ignoresHowLongAChainIs() {
    assertEquals(
        id(field("a.Node", "next"), field("a.Node", "next"), field("a.Node", "value")),
        id(field("a.Node", "next"), field("a.Node", "value")));
  }

  @Test
  void ignoresThreadsAndLines() {
    assertEquals(
        id(new Root(Root.Kind.JAVA_LOCAL, "main", "T.run(T.java:1)", "a.A")),
        id(new Root(Root.Kind.JAVA_LOCAL, "pool-1", "T.run(T.java:2)", "a.A")));
  }

  @Test
  void differsByFieldOwnerRootAndSurvivor() {
    Root local = new Root(Root.Kind.JAVA_LOCAL, null, "T.run(T.java:1)", "a.A");
    Root other = new Root(Root.Kind.JAVA_LOCAL, null, "T.stop(T.java:1)", "a.A");

    assertNotEquals(id(field("a.A", "f")), id(field("a.A", "g")));
    assertNotEquals(id(field("a.A", "f")), id(field("a.B", "f")));
    assertNotEquals(id(local), id(other));
    assertNotEquals(id(field("a.A$1", "f")), id(field("a.A$2", "f")));
    assertNotEquals(
        LeakId.of(new LeakTrace(local, List.of(), "a.A")),
        LeakId.of(new LeakTrace(local, List.of(), "a.B")));
  }

  private static String id(Root root) {
    return LeakId.of(new LeakTrace(root, List.of(), "a.Thing"));
  }

  private static String id(Step... steps) {
    Root root = new Root(Root.Kind.STATIC, null, null, "a.Pool");
    List<Step> all = new ArrayList<>();
    all.add(new Step("a.Pool", Holding.STATIC_FIELD, "ALL", "a.A", false, ""));
    all.addAll(Arrays.asList(steps));
    return LeakId.of(new LeakTrace(root, all, "a.Thing"));
  }

  private static Step field(String owner, String name) {
    return new Step(owner, Holding.FIELD, name, "a.Thing", false, "");
  }

  private static Step element(String owner, String index) {
    return new Step(owner, Holding.ELEMENT, index, "a.Thing", false, "");
  }
}
