package dev.noleak.maven.report.page;

import static java.util.Objects.requireNonNullElse;

import dev.noleak.maven.leaks.Trace;
import dev.noleak.maven.leaks.Trace.Step;
import dev.noleak.maven.report.page.TracePicture.Arrow;
import dev.noleak.maven.report.page.TracePicture.Box;
import dev.noleak.maven.report.page.TracePicture.Text;
import dev.noleak.maven.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Draws a trace, the middle of a long one left out. */
final class PictureDrawing {
  private static final int MOST_OBJECTS = 12;
  private static final int FIRST = 5;
  private static final int LAST = 4;

  private static final int LINE = 17;
  private static final int PADDING = 8;
  private static final int ARROW = 30;
  private static final int INSET = 13;
  private static final int LABEL = 34;
  private static final double LETTER = 7.85;
  private static final double CAPTION_LETTER = 6.7;
  private static final int MOST_LETTERS = 39;

  private final Trace trace;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final StringJoiner words = new StringJoiner(", then ");
  private int y = 1;
  private int right;

  private PictureDrawing(Trace trace) {
    this.trace = trace;
  }

  static TracePicture of(Trace trace) {
    PictureDrawing drawing = new PictureDrawing(trace);
    drawing.draw();
    return new TracePicture(
        drawing.right + 1, drawing.y + 1, drawing.words.toString(), drawing.boxes, drawing.arrows);
  }

  private void draw() {
    List<Step> steps = trace.steps();
    Trace.Root root = trace.root();
    String kind = "GC root: " + PictureNames.kind(root);
    boolean isStatic = root.kind().equals("static") && !steps.isEmpty();
    if (isStatic) {
      Step first = steps.get(0);
      box("root", kind, PictureNames.shortName(first.owner()) + "." + first.name(), "");
    } else {
      box("root", kind, requireNonNullElse(PictureNames.place(root), "not known where"), "");
      arrow("");
      if (steps.isEmpty()) {
        survivor();
      } else {
        box("object", "", PictureNames.shortName(root.type()), "");
      }
    }
    int left = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (isLeftOut(i)) {
        left++;
        continue;
      }
      if (left > 0) {
        arrow("");
        box("fold", "", left == 1 ? "1 object more" : left + " objects more", "");
        left = 0;
      }
      String label = isStatic && i == 0 ? "" : PictureNames.link(steps.get(i));
      arrow(label);
      object(i);
    }
  }

  private boolean isLeftOut(int step) {
    int size = trace.steps().size();
    int stored = trace.storedThrowable();
    return size > MOST_OBJECTS
        && step >= FIRST
        && step < size - LAST
        && step != stored
        && step != stored - 1;
  }

  private void object(int number) {
    Step step = trace.steps().get(number);
    String name = PictureNames.shortName(step.target());
    if (number == trace.storedThrowable()) {
      String caption =
          trace.isKept() ? "stored Throwable: should have been let go" : "stored Throwable";
      box(
          "stored",
          caption,
          name,
          step.throwableMessage().isEmpty() ? "" : "“" + step.throwableMessage() + "”");
    } else if (number == trace.steps().size() - 1) {
      survivor();
    } else {
      box("object", "", name, "");
    }
  }

  private void survivor() {
    box("survivor", "should have been collected", PictureNames.shortName(trace.survivor()), "");
  }

  private void arrow(String label) {
    String shown = Columns.cut(Printable.line(label), MOST_LETTERS - 3);
    arrows.add(new Arrow(y, y + ARROW, shown));
    right = Math.max(right, LABEL + (int) (Columns.of(shown) * LETTER));
    y += ARROW;
    if (!label.isEmpty()) {
      words.add("by " + label);
    }
  }

  private void box(String style, String caption, String name, String note) {
    List<Text> texts = new ArrayList<>();
    int base = y + PADDING + 12;
    int width = 0;
    for (Text text :
        List.of(
            new Text("caption", 0, caption),
            new Text("name", 0, name),
            new Text("note", 0, note))) {
      if (!text.text().isEmpty()) {
        boolean isOurs = text.style().equals("caption");
        String shown = isOurs ? text.text() : cut(text.text());
        texts.add(new Text(text.style(), base, shown));
        width = Math.max(width, (int) (Columns.of(shown) * (isOurs ? CAPTION_LETTER : LETTER)));
        base += LINE;
      }
    }
    int height = texts.size() * LINE + PADDING * 2 - 3;
    width += INSET * 2;
    right = Math.max(right, 1 + width);
    boxes.add(new Box(style, y, width, height, texts));
    y += height;
    words.add(caption.isEmpty() ? name : "%s (%s)".formatted(name, caption));
  }

  private static String cut(String text) {
    return Columns.cut(Printable.line(text), MOST_LETTERS);
  }
}
