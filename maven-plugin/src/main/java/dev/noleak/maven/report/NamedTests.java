package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.TestResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which tests of a module name which classes, as its inventory has it. */
final class NamedTests {
  private final Map<String, Set<ClassEntry>> byMethod = new LinkedHashMap<>();
  private final Map<String, Set<ClassEntry>> byClass = new LinkedHashMap<>();
  private final Set<String> run = new HashSet<>();

  /** The inventory knows {@code test} to name the class of {@code entry}. */
  void add(Inventory.Test test, ClassEntry entry) {
    String method = test.method();
    Map<String, Set<ClassEntry>> names = method == null ? byClass : byMethod;
    names
        .computeIfAbsent(
            ClassNames.test(test.className(), method == null ? "" : method),
            key -> new LinkedHashSet<>())
        .add(entry);
  }

  /** The classes that {@code test} itself names; it has run. */
  Set<ClassEntry> of(TestResult test) {
    String name = ClassNames.test(test.type(), test.method());
    run.add(name);
    for (String around = ClassNames.canonical(test.type());
        !around.isEmpty();
        around = around.substring(0, Math.max(0, around.lastIndexOf('.')))) {
      run.add(around);
    }
    return byMethod.getOrDefault(name, Set.of());
  }

  /** Tells the classes what is left to tell once all tests have had their say. */
  void finish() {
    byMethod.forEach(
        (test, entries) -> {
          if (!run.contains(test)) {
            entries.forEach(each -> each.add(new TestRun(test, Proof.NOT_RUN, "")));
          }
        });
    // Of the many tests of a class most are about others of the classes that it names.
    byClass.forEach(
        (test, entries) -> {
          for (ClassEntry each : entries) {
            if (!each.hasTestIn(test)) {
              each.add(
                  run.contains(test)
                      ? new TestRun(test, Proof.UNDECIDED, "handed over no instance")
                      : new TestRun(test, Proof.NOT_RUN, ""));
            }
          }
        });
  }
}
