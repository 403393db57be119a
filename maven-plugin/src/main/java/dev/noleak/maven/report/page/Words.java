package dev.noleak.maven.report.page;

/** Numbers in sentences. */
final class Words {
  private Words() {}

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
