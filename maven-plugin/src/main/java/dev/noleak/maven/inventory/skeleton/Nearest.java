package dev.noleak.maven.inventory.skeleton;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that is not there. */
final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /** Those of {@code names} that are most like {@code written}, the nearest first. */
  static List<String> to(String written, List<String> names) {
    String wanted = simple(written);
    return names.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, simple(name)))
                .thenComparing(name -> distance(written, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** The last part: a package is more easily left out than misspelt. */
  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** How many letters to add, leave out or change, by Levenshtein's algorithm. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
