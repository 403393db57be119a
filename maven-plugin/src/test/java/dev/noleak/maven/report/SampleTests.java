package dev.noleak.maven.report;

import dev.noleak.maven.leaks.Leaks;
import dev.noleak.maven.leaks.TestResult;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.util.ArrayList;
import java.util.List;

/** The tests of a module that have run, and what they made known. */
final class SampleTests {
  private final List<TestResult> tests = new ArrayList<>();

  /** A test in the class {@code testClass}. */
  void add(String testClass, Status status, String message, List<WatchedObject> objects) {
    String id = "[class:" + testClass + "]";
    tests.add(
        new TestResult(
            id, testClass, "closes", "closes(LeakScope)", status, 210, message, objects));
  }

  /** What the goal writes of them in the module {@code name}. */
  Leaks leaks(String name) {
    return new Leaks(Leaks.VERSION, name, "6.1.3", totals(), tests);
  }

  private Totals totals() {
    return new Totals(
        tests.size(), count(Status.PASSED), count(Status.FAILED), count(Status.SKIPPED));
  }

  private int count(Status status) {
    return (int) tests.stream().filter(each -> each.status() == status).count();
  }
}
