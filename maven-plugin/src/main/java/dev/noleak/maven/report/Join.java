package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.Leaks;
import dev.noleak.maven.leaks.TestResult;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings together, class by class, what the goals say. The tests of a module may prove something of
 * another one's classes.
 */
public final class Join {
  private final List<ModuleInputs> modules;
  private final Classes classes = new Classes();
  private final List<NamedTests> named = new ArrayList<>();

  private Join(List<ModuleInputs> modules) {
    this.modules = modules;
  }

  /** The modules, in their order. */
  public static List<ModuleReport> of(List<ModuleInputs> modules) {
    return new Join(modules).reports();
  }

  private List<ModuleReport> reports() {
    modules.forEach(classes::add);
    for (int module = 0; module < modules.size(); module++) {
      named.add(named(module));
    }
    for (int module = 0; module < modules.size(); module++) {
      Leaks leaks = modules.get(module).leaks();
      if (leaks != null) {
        for (TestResult test : leaks.tests()) {
          add(test, module);
        }
      }
    }
    named.forEach(NamedTests::finish);
    List<ModuleReport> reports = new ArrayList<>();
    for (int module = 0; module < modules.size(); module++) {
      reports.add(report(module));
    }
    return reports;
  }

  private NamedTests named(int module) {
    NamedTests tests = new NamedTests();
    Inventory inventory = modules.get(module).inventory();
    if (inventory != null) {
      for (Inventory.Closeable each : inventory.closeables()) {
        ClassEntry entry = classes.findOrAdd(module, each.name());
        each.tests().forEach(test -> tests.add(test, entry));
      }
    }
    return tests;
  }

  private void add(TestResult test, int module) {
    String name = ClassNames.test(test.type(), test.method());
    Set<ClassEntry> told = new HashSet<>();
    for (WatchedObject object : test.objects()) {
      if (object.leak()) {
        addLeak(object, test, name, module, told);
      } else {
        addProof(object, name, module, told);
      }
    }
    for (ClassEntry each : named.get(module).of(test)) {
      if (!told.contains(each)) {
        each.add(new TestRun(name, test.proves() ? Proof.PASSES : Proof.UNDECIDED, remark(test)));
      }
    }
  }

  private void addLeak(
      WatchedObject object, TestResult test, String name, int module, Set<ClassEntry> told) {
    Set<ClassEntry> culprits = Culprits.of(object, module, classes);
    for (ClassEntry each : culprits) {
      each.addLeak(object, name, test.status() == Status.PASSED);
    }
    told.addAll(culprits);
    ClassEntry held = classes.find(module, object.type());
    if (held != null && !culprits.contains(held)) {
      culprits.forEach(each -> held.addHeld(each.name(), name));
      told.add(held);
    }
  }

  private void addProof(WatchedObject object, String name, int module, Set<ClassEntry> told) {
    // Without an inventory nobody knows which classes are closed: then all that tests name count.
    ClassEntry entry =
        modules.get(module).inventory() == null
            ? classes.findOrAdd(module, object.type())
            : classes.find(module, object.type());
    if (entry != null) {
      entry.add(
          object.isProof()
              ? new TestRun(name, Proof.PASSES, "")
              : new TestRun(name, Proof.UNDECIDED, object.why()));
      told.add(entry);
    }
  }

  private static String remark(TestResult test) {
    return switch (test.status()) {
      case PASSED -> "";
      case SKIPPED -> "skipped";
      case FAILED -> test.leaks() ? "failed on another object" : "failed by itself";
    };
  }

  private ModuleReport report(int module) {
    ModuleInputs inputs = modules.get(module);
    Inventory inventory = inputs.inventory();
    Leaks leaks = inputs.leaks();
    Proof untested = inventory == null && leaks == null ? Proof.NOT_RUN : Proof.NONE;
    return new ModuleReport(
        inputs,
        classes.in(module).stream()
            .map(
                each ->
                    each.report(
                        inputs.findings() != null && inputs.files().isMain(each.file()), untested))
            .sorted(Comparator.comparing(ClassReport::status).thenComparing(ClassReport::name))
            .toList(),
        leaks == null ? List.of() : failed(leaks),
        inventory == null ? List.of() : inventory.unparsed(),
        leaks == null ? Totals.NONE : leaks.totals());
  }

  private static List<FailedTest> failed(Leaks leaks) {
    return leaks.tests().stream()
        .filter(each -> each.status() == Status.FAILED && !each.leaks())
        .map(each -> new FailedTest(ClassNames.test(each.type(), each.method()), each.message()))
        .toList();
  }
}
