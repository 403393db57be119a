package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class TraceTextTest {
  private static final Root STATIC = new Root(Root.Kind.STATIC, null, null, "a.Pool");

  @Test
  void tellsASurvivorThatARootHolds() {
    LeakTrace trace = new LeakTrace(local("main", "Test.run(Test.java:41)"), List.of(), "a.Thing");

    assertText(
        trace,
        "Java local in Test.run(Test.java:41), thread \"main\"",
        "  => Thing     should have been collected");
  }

  @Test
  void tellsALocalWithoutFrameOrThread() {
    assertEquals("Java local of thread \"t\"", Labels.root(local("t", null)));
    assertEquals("Java local in A.b(A.java:1)", Labels.root(local(null, "A.b(A.java:1)")));
    assertEquals("Java local", Labels.root(local(null, null)));
  }

  @Test
  void givesEveryKindOfRootWords() {
    List<String> words = new ArrayList<>();
    for (Root.Kind kind : Root.Kind.values()) {
      words.add(Labels.root(new Root(kind, "t", null, "a.Pool")));
    }

    assertEquals(
        List.of(
            "class Pool",
            "Java local of thread \"t\"",
            "thread \"t\"",
            "JNI global",
            "JNI local of thread \"t\"",
            "locked monitor",
            "native stack of thread \"t\"",
            "class Pool",
            "virtual machine"),
        words);
  }

  @Test
  void givesEveryHoldingWords() {
    Labels labels = new Labels(new ShortNames(new LeakTrace(STATIC, List.of(), "a.Thing")));

    assertEquals("Map.f", labels.step(step("a.Map", Holding.FIELD, "f")));
    assertEquals("static Map.f", labels.step(step("a.Map", Holding.STATIC_FIELD, "f")));
    assertEquals("Map[\"k\"]", labels.step(step("a.Map", Holding.VALUE, "\"k\"")));
    assertEquals("Map value", labels.step(step("a.Map", Holding.VALUE, "")));
    assertEquals("Map key", labels.step(step("a.Map", Holding.KEY, "")));
    assertEquals("List[3]", labels.step(step("a.List", Holding.ELEMENT, "3")));
    assertEquals("Set element", labels.step(step("a.Set", Holding.ELEMENT, "")));
    assertEquals("A[3][]", labels.step(step("a.A[][]", Holding.ELEMENT, "3")));
    assertEquals("class of A", labels.step(step("a.A", Holding.CLASS, "")));
    assertEquals("loader of A", labels.step(step("a.A", Holding.LOADER, "")));
  }

  @Test
  void tellsWholeNamesOfClassesThatWouldBecomeTheSame() {
    LeakTrace trace =
        new LeakTrace(
            STATIC,
            List.of(
                step("a.Pool", Holding.STATIC_FIELD, "POOL", "b.Pool"),
                step("b.Pool", Holding.FIELD, "client", "b.Client")),
            "b.Client");

    assertText(
        trace,
        "static a.Pool.POOL     b.Pool",
        "  -> b.Pool.client",
        "  => Client            should have been collected");
  }

  @Test
  void tellsAnArrayAndItsElementsClassByTheirShortNames() {
    LeakTrace trace =
        new LeakTrace(
            STATIC,
            List.of(
                step("a.Pool", Holding.STATIC_FIELD, "ALL", "b.Client[]"),
                step("b.Client[]", Holding.ELEMENT, "0", "b.Client")),
            "b.Client");

    assertText(
        trace,
        "static Pool.ALL     Client[]",
        "  -> Client[0]",
        "  => Client         should have been collected");
  }

  @Test
  void leavesOutTheMiddleOfALongPathButNotTheStoredThrowable() {
    List<Step> steps = new ArrayList<>();
    steps.add(step("a.Pool", Holding.STATIC_FIELD, "FIRST", "a.Node"));
    for (int i = 0; i < 100; i++) {
      boolean isThrowable = i == 60;
      steps.add(new Step("a.Node", Holding.FIELD, "f" + i, "a.Node", isThrowable, ""));
    }
    List<String> lines = TraceText.lines(new LeakTrace(STATIC, steps, "a.Node"));

    assertEquals(1 + 25 + 1 + 1 + 25 + 1, lines.size());
    assertEquals("  -> Node.f24           Node", lines.get(25));
    assertEquals("  ... 50 steps more", lines.get(26));
    assertEquals("  -> Node.f60        >> STORED THROWABLE  Node", lines.get(27));
    assertEquals("  -> Node.f75           Node", lines.get(28));
  }

  @Test
  @Timeout(30)
  void tellsAVeryLongPathInTime() {
    List<Step> steps =
        Collections.nCopies(1_000_000, step("a.Node", Holding.FIELD, "next", "a.Node"));

    assertEquals(
        1 + 50 + 1 + 1, TraceText.lines(new LeakTrace(local(null, null), steps, "a.Node")).size());
  }

  @Test
  void leavesOutNothingOfFiftySteps() {
    List<Step> steps = new ArrayList<>();
    steps.add(step("a.Pool", Holding.STATIC_FIELD, "FIRST", "a.Node"));
    for (int i = 0; i < 50; i++) {
      steps.add(step("a.Node", Holding.FIELD, "f" + i, "a.Node"));
    }

    List<String> lines = TraceText.lines(new LeakTrace(STATIC, steps, "a.Node"));

    assertEquals(52, lines.size());
    assertFalse(String.join("", lines).contains("steps more"));
  }

  @Test
  void keepsAVeryLongLabelFromMovingAllTheOthers() {
    String longName = "f".repeat(80);
    LeakTrace trace =
        new LeakTrace(
            STATIC,
            List.of(
                step("a.Pool", Holding.STATIC_FIELD, longName, "a.A"),
                step("a.A", Holding.FIELD, "b", "a.B")),
            "a.B");

    assertText(
        trace,
        "static Pool." + longName + "     A",
        "  -> A.b",
        "  => B       should have been collected");
  }

  @Test
  void escapesWhatCouldBreakALine() {
    assertEquals("a\\nb\\tc\\rd", Escapes.escape("a\nb\tc\rd"));
    assertEquals("\\u001b[0m\\u202e\\u2028\\ud800", Escapes.escape("\u001b[0m\u202e\u2028\ud800"));
    assertEquals("gr\u00fc\u00df \ud83d\ude00", Escapes.escape("gr\u00fc\u00df \ud83d\ude00"));
  }

  @Test
  void cutsOnlyWhatIsTooLong() {
    assertEquals("abc", Escapes.cut("abc", 3));
    assertEquals("abc...", Escapes.cut("abcd", 3));
  }

  @Test
  void usesAsciiAlone() {
    LeakTrace trace =
        new LeakTrace(STATIC, List.of(step("a.Pool", Holding.STATIC_FIELD, "F", "a.A")), "a.A");

    String text = String.join("\n", TraceText.lines(trace));

    assertTrue(text.chars().allMatch(character -> character < 128), text);
  }

  private static void assertText(LeakTrace trace, String... lines) {
    assertEquals(List.of(lines), TraceText.lines(trace));
  }

  private static Root local(@Nullable String thread, @Nullable String frame) {
    return new Root(Root.Kind.JAVA_LOCAL, thread, frame, "a.Thing");
  }

  private static Step step(String owner, Holding holding, String name) {
    return step(owner, holding, name, "a.Thing");
  }

  private static Step step(String owner, Holding holding, String name, String target) {
    return new Step(owner, holding, name, target, false, "");
  }
}
