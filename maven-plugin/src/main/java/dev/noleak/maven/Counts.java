package dev.noleak.maven;

/** Numbers with their nouns. */
final class Counts {
  private Counts() {}

  static String findings(int count) {
    return of(count, "finding");
  }

  static String of(int count, String noun) {
    return count == 1 ? "1 " + noun : count + " " + noun + "s";
  }
}
