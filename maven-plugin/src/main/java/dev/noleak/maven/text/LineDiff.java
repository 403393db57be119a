package dev.noleak.maven.text;

import java.util.List;

/**
 * What differs between some lines and those that come in their place. A line that only moves to the
 * side is the same: in a body that gets a try around it these would hide the two or three that
 * count.
 *
 * @param same how many are the same at the start
 * @param sameAtEnd how many of the others are the same at the end
 */
public record LineDiff(int same, int sameAtEnd) {

  /** The difference. */
  public static LineDiff of(List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int same = 0;
    while (same < most && isSame(before.get(same), after.get(same))) {
      same++;
    }
    int sameAtEnd = 0;
    while (sameAtEnd < most - same
        && isSame(
            before.get(before.size() - 1 - sameAtEnd), after.get(after.size() - 1 - sameAtEnd))) {
      sameAtEnd++;
    }
    return new LineDiff(same, sameAtEnd);
  }

  /** Those of {@code lines}, of either side, that the other side has not. */
  public List<String> of(List<String> lines) {
    return List.copyOf(lines.subList(same, lines.size() - sameAtEnd));
  }

  private static boolean isSame(String one, String other) {
    return one.strip().equals(other.strip());
  }
}
