package dev.noleak.maven.report.page;

import java.util.List;

/**
 * A leak trace as a picture: boxes for objects, one below the other, and arrows for references.
 *
 * @param width in pixels; that of a phone is enough
 * @param height in pixels
 * @param words the same for those who cannot see it
 */
public record TracePicture(
    int width, int height, String words, List<Box> boxes, List<Arrow> arrows) {
  public TracePicture {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /**
   * An object, or what is left out.
   *
   * @param style {@code root}, {@code object}, {@code stored}, {@code survivor} or {@code fold}
   */
  public record Box(String style, int y, int width, int height, List<Text> texts) {
    public Box {
      texts = List.copyOf(texts);
    }
  }

  /** A line of text; {@code y} is its base line. */
  public record Text(String style, int y, String text) {}

  /** A reference from one box down to the next; its label stands beside it, or is empty. */
  public record Arrow(int from, int to, String label) {}
}
