package dev.noleak.testkit;

import dev.noleak.testkit.report.ReportFile;
import dev.noleak.testkit.report.Ruling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rulings of one test class, written when its last test is over. */
final class ClassReport implements AutoCloseable {
  private final Path folder;
  private final String testClass;
  private final List<Ruling> rulings = new ArrayList<>();

  ClassReport(Path folder, String testClass) {
    this.folder = folder;
    this.testClass = testClass;
  }

  Path folder() {
    return folder;
  }

  synchronized void add(List<Ruling> more) {
    rulings.addAll(more);
  }

  @Override
  public synchronized void close() {
    if (rulings.isEmpty()) {
      return;
    }
    try {
      ReportFile.write(folder, testClass, rulings);
    } catch (IOException e) {
      // The tests are not to blame.
      System.err.printf("NoLeak: the report of %s cannot be written: %s%n", testClass, e);
    }
  }
}
