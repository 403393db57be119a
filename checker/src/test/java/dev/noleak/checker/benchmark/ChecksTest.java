package dev.noleak.checker.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.BuiltInCheckerSuppliers;
import com.google.errorprone.scanner.ScannerSupplier;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The benchmark compares what it says it compares. */
class ChecksTest {
  /** Error Prone has one check that no flag switches off: it is in the floor, too. */
  private static final String ALWAYS = "UnicodeDirectionalityCharacters";

  private static Set<String> enabled(Checks checks) {
    Set<Class<? extends BugChecker>> ours =
        ServiceLoader.load(BugChecker.class).stream()
            .map(ServiceLoader.Provider::type)
            .collect(Collectors.toSet());
    return BuiltInCheckerSuppliers.defaultChecks()
        .plus(ScannerSupplier.fromBugCheckerClasses(ours))
        .applyOverrides(ErrorProneOptions.processArgs(checks.flags()))
        .getEnabledChecks()
        .stream()
        .map(BugCheckerInfo::canonicalName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void runsNoneForFloor() {
    assertEquals(Set.of(ALWAYS), enabled(Checks.NONE));
  }

  @Test
  void runsOursOnly() {
    Set<String> expected = new TreeSet<>(Checks.names());
    expected.add(ALWAYS);

    assertEquals(expected, enabled(Checks.OURS));
    assertTrue(Checks.names().contains("CloseKeepsThrowable"));
  }

  @Test
  void runsManyByDefault() {
    assertTrue(enabled(Checks.DEFAULTS).size() > 100);
  }
}
