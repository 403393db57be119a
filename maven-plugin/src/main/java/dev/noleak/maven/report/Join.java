package dev.noleak.maven.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings together, class by class, what the goals say. The tests of a module may prove something of
 * another one's classes.
 */
public final class Join {
  private final List<ModuleInputs> modules;
  private final Classes classes = new Classes();
  private final Map<String, Set<ClassEntry>> named = new HashMap<>();
  private final Set<String> run = new HashSet<>();

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
      addNames(module);
    }
    for (int module = 0; module < modules.size(); module++) {
      Leaks leaks = modules.get(module).leaks();
      if (leaks != null) {
        for (Leaks.Test test : leaks.tests()) {
          add(test, module);
        }
      }
    }
    named.forEach(
        (test, entries) -> {
          if (!run.contains(test)) {
            entries.forEach(each -> each.add(new TestRun(test, Proof.NOT_RUN, "")));
          }
        });
    List<ModuleReport> reports = new ArrayList<>();
    for (int module = 0; module < modules.size(); module++) {
      reports.add(report(module));
    }
    return reports;
  }

  /** Which tests name which class, as the inventory has it. */
  private void addNames(int module) {
    Inventory inventory = modules.get(module).inventory();
    if (inventory != null) {
      for (Inventory.Closeable each : inventory.closeables()) {
        for (Inventory.Test test : each.tests()) {
          named
              .computeIfAbsent(name(test.className(), test.method()), key -> new LinkedHashSet<>())
              .add(classes.findOrAdd(module, each.name()));
        }
      }
    }
  }

  private void add(Leaks.Test test, int module) {
    String name = name(test.className(), test.method());
    run.add(name);
    Set<ClassEntry> told = new HashSet<>();
    for (Watched object : test.objects()) {
      if (object.leak()) {
        addLeak(object, test, name, module, told);
      } else {
        addProof(object, name, module, told);
      }
    }
    boolean isProof = test.isPassed() && test.objects().stream().anyMatch(Watched::isProof);
    for (ClassEntry each : named.getOrDefault(name, Set.of())) {
      if (!told.contains(each)) {
        each.add(new TestRun(name, isProof ? Proof.PASSES : Proof.UNDECIDED, remark(test)));
      }
    }
  }

  private void addLeak(
      Watched object, Leaks.Test test, String name, int module, Set<ClassEntry> told) {
    Set<ClassEntry> culprits = Culprits.of(object, module, classes);
    for (ClassEntry each : culprits) {
      each.addLeak(object, name, test.isPassed());
    }
    told.addAll(culprits);
    ClassEntry held = classes.find(module, object.type());
    if (held != null && !culprits.contains(held)) {
      culprits.forEach(each -> held.addHeld(each.name(), name));
      told.add(held);
    }
  }

  private void addProof(Watched object, String name, int module, Set<ClassEntry> told) {
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

  private static String remark(Leaks.Test test) {
    return switch (test.status()) {
      case "passed" -> "";
      case "skipped" -> "skipped";
      default ->
          test.objects().stream().anyMatch(Watched::leak)
              ? "failed on another object"
              : "failed by itself";
    };
  }

  private static String name(String className, String method) {
    return ClassNames.canonical(className) + "." + method;
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
        leaks == null ? new TestCounts(0, 0, 0) : TestCounts.of(leaks));
  }

  private static List<FailedTest> failed(Leaks leaks) {
    return leaks.tests().stream()
        .filter(each -> !each.isPassed() && !each.status().equals("skipped"))
        .filter(each -> each.objects().stream().noneMatch(Watched::leak))
        .map(
            each ->
                new FailedTest(
                    name(each.className(), each.method()),
                    each.message() == null ? "" : each.message()))
        .toList();
  }
}
