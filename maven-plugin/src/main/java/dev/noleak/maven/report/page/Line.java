package dev.noleak.maven.report.page;

/**
 * A line of source code.
 *
 * @param number from 1, or 0 where lines are left out
 * @param kind what is special about it
 * @param text without its line break
 */
public record Line(int number, Kind kind, String text) {
  private static final int WIDEST = 160;
  private static final String TAB = "    ";

  /** What is special about a line. */
  public enum Kind {
    PLAIN(" ", ""),
    /** The one that is meant. */
    MEANT(">", "meant"),
    ADDED("+", "added"),
    REMOVED("-", "removed"),
    GAP(" ", "gap");

    private final String sign;
    private final String style;

    Kind(String sign, String style) {
      this.sign = sign;
      this.style = style;
    }

    /** For those who do not see colours. */
    public String sign() {
      return sign;
    }

    /** For those who do. */
    public String style() {
      return style;
    }
  }

  static Line of(int number, Kind kind, String text) {
    return new Line(number, kind, Columns.cut(text.replace("\t", TAB).stripTrailing(), WIDEST));
  }

  static Line gap() {
    return new Line(0, Kind.GAP, "⋯");
  }

  /** The number as text, in four columns. */
  public String label() {
    String digits = number == 0 ? "" : Integer.toString(number);
    return " ".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
