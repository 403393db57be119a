package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.leaks.Trace;
import dev.noleak.maven.leaks.Trace.Root;
import dev.noleak.maven.leaks.Trace.Step;
import dev.noleak.maven.report.page.TracePicture.Arrow;
import dev.noleak.maven.report.page.TracePicture.Box;
import dev.noleak.maven.report.page.TracePicture.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PictureDrawingTest {
  private static final Root POOL = new Root("static", null, null, "p.Pool");

  private static Step step(
      String owner, String holding, String name, String target, String message) {
    return new Step(owner, holding, name, target, !message.isEmpty(), message);
  }

  @Test
  void leadsFromTheRootOverTheStoredThrowableToTheSurvivor() {
    TracePicture picture =
        PictureDrawing.of(
            new Trace(
                POOL,
                List.of(
                    step("p.Pool", "static-field", "IDLE", "java.util.ArrayList", ""),
                    step("java.util.ArrayList", "element", "0", "p.Connection", ""),
                    step("p.Connection", "field", "failure", "p.Cut", "cut off"),
                    step("p.Cut", "field", "response", "p.Response", "")),
                2,
                "p.Response",
                List.of()));

    assertEquals(
        List.of(
            "root: GC root: static field | Pool.IDLE",
            "object: ArrayList",
            "object: Connection",
            "stored: stored Throwable | Cut | “cut off”",
            "survivor: should have been collected | Response"),
        boxes(picture));
    assertEquals(List.of("", "[0]", ".failure", ".response"), labels(picture));
    assertEquals(
        "Pool.IDLE (GC root: static field), then ArrayList, then by [0], then Connection, then by .failure, then Cut (stored Throwable), then by .response, then Response (should have been collected)",
        picture.words());
  }

  @Test
  void marksAThrowableThatAClosedObjectKeepsAsTheEnd() {
    TracePicture picture =
        PictureDrawing.of(
            new Trace(
                POOL,
                List.of(
                    step("p.Pool", "static-field", "IDLE", "p.Connection", ""),
                    step("p.Connection", "field", "failure", "p.Cut", "")),
                1,
                "p.Cut",
                List.of()));

    assertEquals(
        "stored: stored Throwable: should have been let go | Cut",
        boxes(picture).get(boxes(picture).size() - 1));
  }

  @Test
  void beginsAtALocalVariable() {
    TracePicture picture =
        PictureDrawing.of(
            new Trace(
                new Root("java-local", "main", "Test.run(Test.java:41)", "p.Holder"),
                List.of(step("p.Holder", "value", "\"c1\"", "p.A", "")),
                -1,
                "p.A",
                List.of()));

    assertEquals(
        List.of(
            "root: GC root: local variable | Test.run(Test.java:41)",
            "object: Holder",
            "survivor: should have been collected | A"),
        boxes(picture));
    assertEquals(List.of("", "[\"c1\"]"), labels(picture));
  }

  @Test
  void drawsARootThatHoldsTheSurvivorItself() {
    TracePicture picture =
        PictureDrawing.of(
            new Trace(new Root("thread", "worker", null, "p.A"), List.of(), -1, "p.A", List.of()));

    assertEquals(
        List.of(
            "root: GC root: thread | thread \"worker\"",
            "survivor: should have been collected | A"),
        boxes(picture));
  }

  @Test
  void leavesTheMiddleOfALongPathOutButNotTheStoredThrowable() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      steps.add(step("p.N" + i, "field", "next", "p.N" + (i + 1), ""));
    }
    TracePicture picture = PictureDrawing.of(new Trace(POOL, steps, 50, "p.N100", List.of()));

    List<String> boxes = boxes(picture);
    assertEquals(14, boxes.size());
    assertTrue(boxes.contains("fold: 44 objects more"));
    assertTrue(boxes.contains("stored: stored Throwable | N51"));
    assertTrue(boxes.contains("fold: 45 objects more"));
    assertEquals(boxes.size() - 1, picture.arrows().size());
  }

  @Test
  void putsNothingOverAnotherAndNothingOutside() {
    TracePicture picture =
        PictureDrawing.of(
            new Trace(
                POOL,
                List.of(
                    step("p.Pool", "static-field", "X".repeat(300), "p.\u202eA", ""),
                    step("p.A", "field", "接".repeat(300), "p.Cut", "m\n".repeat(300)),
                    step("p.Cut", "key", "", "p.C", "")),
                1,
                "p.C",
                List.of()));

    int above = 0;
    for (Box box : picture.boxes()) {
      assertTrue(box.y() >= above);
      assertTrue(box.width() + 1 < picture.width());
      above = box.y() + box.height();
      for (Text text : box.texts()) {
        assertTrue(text.y() > box.y() && text.y() < above);
        assertFalse(text.text().contains("\n") || text.text().contains("\u202e"));
      }
    }
    assertTrue(above < picture.height());
    assertTrue(picture.width() <= 350, () -> picture.width() + " is wider than a phone");
  }

  private static List<String> boxes(TracePicture picture) {
    return picture.boxes().stream()
        .map(
            box ->
                box.style()
                    + ": "
                    + String.join(" | ", box.texts().stream().map(Text::text).toList()))
        .toList();
  }

  private static List<String> labels(TracePicture picture) {
    return picture.arrows().stream().map(Arrow::label).toList();
  }
}
