package dev.noleak.maven.report;

/** How tests ended. */
public record TestCounts(int passed, int failed, int skipped) {

  static TestCounts of(Leaks leaks) {
    int passed = count(leaks, "passed");
    int skipped = count(leaks, "skipped");
    return new TestCounts(passed, leaks.tests().size() - passed - skipped, skipped);
  }

  /** These and those. */
  public TestCounts plus(TestCounts other) {
    return new TestCounts(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /** All of them. */
  public int all() {
    return passed + failed + skipped;
  }

  private static int count(Leaks leaks, String status) {
    return (int) leaks.tests().stream().filter(each -> each.status().equals(status)).count();
  }
}
